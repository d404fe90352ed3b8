package org.exampleservice.simulator.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.exampleservice.simulator.model.Dialect;

/** The scenarios that are packed with the simulator, each a story told by its name. */
public final class ShippedScenarios {
    /** The name of the scenario that is shown when none is asked for; it has no file. */
    public static final String DEFAULT = "default";

    private static final List<String> NAMES = List.of(
            "auth-expires",
            "churn",
            "clock-jump",
            "counter-reset",
            "counter-wrap",
            "flapping-state",
            "fleet-5000",
            "fleet-million",
            "new-state-nobody-declared",
            "node-duplicated",
            "node-lost",
            "node-renamed",
            "not-a-number",
            "rolling-maintenance",
            "slow-then-timeout",
            "steady",
            "truncated-json");

    private ShippedScenarios() {}

    /** The names, in alphabetical order, {@link #DEFAULT} not among them. */
    public static List<String> names() {
        return NAMES;
    }

    /** The scenario of a name; the default one has the names that the dialect's readers expect. */
    public static Optional<Scenario> find(String name, Dialect dialect) {
        if (name.equals(DEFAULT)) {
            return Optional.of(DefaultScenario.in(dialect));
        }
        return NAMES.contains(name) ? Optional.of(read(name + ".yaml")) : Optional.empty();
    }

    private static Scenario read(String file) {
        try (InputStream in =
                ShippedScenarios.class.getResourceAsStream("/org/exampleservice/simulator/scenarios/" + file)) {
            return ScenarioReader.read(file, new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
