package org.exampleservice.simulator.http;

import java.util.Optional;
import java.util.OptionalLong;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.model.Dialect;

/** Gives the simulations that sessions show; those of one scenario share what is worked out from it. Must be threadsafe. */
public interface ScenarioSource {
    /**
     * A simulation that nothing has moved yet.
     *
     * @param name of a shipped scenario; that of the app if there is none
     * @param seed where chance comes from; the scenario's own if there is none
     * @throws BadScenario when no shipped scenario has that name
     */
    ClusterSimulation named(Optional<String> name, Dialect dialect, OptionalLong seed);

    /**
     * A simulation of a scenario that is written in YAML.
     *
     * @throws BadScenario when it cannot be used, with every problem
     */
    ClusterSimulation written(String yaml, OptionalLong seed);
}
