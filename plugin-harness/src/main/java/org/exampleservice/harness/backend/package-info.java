/**
 * What a plugin is pointed at: the simulator, WireMock with recorded answers, or any service at an address.
 *
 * <p>The only place that names WireMock or the simulator's {@code DemoApp}. Recorded answers follow simulated time by a
 * convention: the WireMock scenario {@code simulated-time} is put into the state {@code minute-0}, {@code minute-1}, …
 * before each query, counted from the first minute of the run. Asking twice in a minute changes nothing, and the files
 * work in a plain WireMock too.
 */
package org.exampleservice.harness.backend;
