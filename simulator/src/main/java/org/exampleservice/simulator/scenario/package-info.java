/**
 * What may happen, as validated data: groups, nodes, and the series their values follow. JDK and the model only; no
 * clock, no seed: the engine brings those.
 */
package org.exampleservice.simulator.scenario;
