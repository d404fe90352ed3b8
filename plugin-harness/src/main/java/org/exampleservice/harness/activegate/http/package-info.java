/**
 * The stand-in over HTTP: the upload route of the SDK (sdk.md 2.5), the Plugins API (sdk.md 8.3) and a small API of its own
 * under {@code /local}. Front door: {@link org.exampleservice.harness.activegate.http.GateServer}.
 *
 * <p>The rules stand in {@code activegate}; here they become requests and answers. {@code GateServer} and the routes name
 * Javalin.
 */
package org.exampleservice.harness.activegate.http;
