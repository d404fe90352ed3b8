package org.exampleservice.simulator.scenario;

/** How the state of a node comes about: drawn anew at every step, or by a machine that moves. Immutable. */
public sealed interface StateRule permits Choice, Machine {}
