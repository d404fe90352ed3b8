package org.exampleservice.simulator.http;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.model.Dialect;

/**
 * What a session is to be; everything else it has from the app.
 *
 * @param id its name in addresses: 1 to 64 letters, digits, {@code _} or {@code -}; {@code s1}, {@code s2}, … if none is
 *     given
 * @param simulation what is shown, by nobody else
 * @param clock when it is shown
 * @param dialect how it is shown
 * @param compat whether requests count instead of minutes
 * @param onExchange told of every request to a demo route that is answered, as for the app
 */
public record SessionSpec(
        Optional<String> id,
        ClusterSimulation simulation,
        SimulationClock clock,
        Dialect dialect,
        boolean compat,
        Optional<Consumer<Exchange>> onExchange) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public SessionSpec {
        requireNonNull(simulation, "simulation");
        requireNonNull(clock, "clock");
        requireNonNull(dialect, "dialect");
        requireNonNull(onExchange, "onExchange");
        if (id.filter(given -> !ID.matcher(given).matches()).isPresent()) {
            throw new IllegalArgumentException(
                    "a session's id is 1 to 64 letters, digits, _ or -; give one such as job-7");
        }
    }
}
