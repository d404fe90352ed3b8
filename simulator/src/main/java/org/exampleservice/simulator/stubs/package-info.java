/**
 * A WireMock folder, written and read: {@code mappings} with one answer a line, {@code __files} with the bodies, and
 * {@code recording.json} that says what wrote it. Answers follow simulated time by the project's convention: the WireMock
 * scenario {@code simulated-time} is in the state {@code minute-0}, {@code minute-1}, … Knows files and JSON; asks nobody
 * and draws nothing.
 */
package org.exampleservice.simulator.stubs;
