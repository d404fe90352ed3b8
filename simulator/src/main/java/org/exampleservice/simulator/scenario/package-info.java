/**
 * What may happen, as validated data: groups, nodes, the series their values follow, machines, and a timeline. JDK and
 * the model only, but for the readers, which turn documents into that data; no clock, no seed: the engine brings those.
 */
package org.exampleservice.simulator.scenario;
