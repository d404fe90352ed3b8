/**
 * Asks a real HTTP service and keeps its answers as a WireMock folder, with secrets removed. Time comes from outside, as
 * nanoseconds and as a way to wait.
 */
package org.exampleservice.simulator.record;
