/**
 * A span of simulated time as a WireMock folder: each minute its answer, with the faults of the scenario as WireMock's own.
 * What WireMock cannot do as the simulator does is listed. The same plan gives the same bytes.
 */
package org.exampleservice.simulator.export;
