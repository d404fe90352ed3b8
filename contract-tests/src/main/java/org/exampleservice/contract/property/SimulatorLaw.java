package org.exampleservice.contract.property;

import java.util.Optional;
import java.util.function.Function;
import org.exampleservice.simulator.scenario.Scenario;

/**
 * One rule of what a simulator shows.
 *
 * @param broken where a scenario breaks it; empty if it holds
 */
record SimulatorLaw(String name, Function<Scenario, Optional<String>> broken) {}
