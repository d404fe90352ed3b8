package org.exampleservice.contract.property;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exampleservice.simulator.scenario.Scenario;

/**
 * What holds for whatever a scenario shows, with its own seed: what is shown is a function of scenario, seed and instant;
 * what happens to nodes is what the file says and over when it says; numbers go as the file says; states move as their machine
 * allows and as often as it says. What is said of numbers and states is looked at with nothing happening to nodes. Thread-safe.
 *
 * <pre>{@code
 * SimulatorLaws.check(ScenarioReader.read(Path.of("fleet.yaml")));
 * }</pre>
 */
public final class SimulatorLaws {

    private static final List<SimulatorLaw> ALL = Stream.of(
                    SameShown.LAWS, EventLaws.LAWS, SeriesLaws.LAWS, MachineLaws.LAWS)
            .flatMap(List::stream)
            .toList();

    private SimulatorLaws() {}

    /** The names of the laws. */
    public static List<String> names() {
        return ALL.stream().map(SimulatorLaw::name).toList();
    }

    /**
     * Holds all laws against a scenario.
     *
     * @throws LawBrokenError if one is broken; the message says which, and where
     */
    public static void check(Scenario scenario) {
        for (SimulatorLaw law : ALL) {
            Optional<String> broken = law.broken().apply(scenario);
            if (broken.isPresent()) {
                throw new LawBrokenError(
                        "scenario " + scenario.name() + " breaks the law '" + law.name() + "': " + broken.get());
            }
        }
    }
}
