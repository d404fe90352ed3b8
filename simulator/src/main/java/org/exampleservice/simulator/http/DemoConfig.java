package org.exampleservice.simulator.http;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Consumer;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.model.Dialect;

/**
 * Everything that a {@link DemoServer} is told.
 *
 * @param host the name or address to listen on
 * @param port the port to listen on, 0 for any free one
 * @param simulation what is shown
 * @param clock when it is shown
 * @param dialect how it is shown
 * @param auth the credentials to ask for, or none
 * @param compat whether requests count instead of minutes
 * @param ui whether the service's own stats carry chart values
 * @param admin who may use the admin routes
 * @param delays how to wait for what is late; in real time if none are given
 * @param onExchange told of every request that is answered, on the thread that answers it, just before the answer leaves
 * @param sessions how many more worlds there may be
 */
public record DemoConfig(
        String host,
        int port,
        ClusterSimulation simulation,
        SimulationClock clock,
        Dialect dialect,
        Optional<BasicAuth> auth,
        boolean compat,
        boolean ui,
        AdminConfig admin,
        Optional<Delays> delays,
        Optional<Consumer<Exchange>> onExchange,
        SessionRules sessions) {
    private static final int LAST_PORT = 65_535;

    public DemoConfig {
        requireNonNull(host, "host");
        requireNonNull(simulation, "simulation");
        requireNonNull(clock, "clock");
        requireNonNull(dialect, "dialect");
        requireNonNull(auth, "auth");
        requireNonNull(admin, "admin");
        requireNonNull(delays, "delays");
        requireNonNull(onExchange, "onExchange");
        requireNonNull(sessions, "sessions");
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException(
                    "port " + port + " is not from 0 to " + LAST_PORT + "; give 0 for any free one");
        }
    }

    /** The same for a session. */
    DemoConfig in(SessionSpec session) {
        return new DemoConfig(
                host,
                port,
                session.simulation(),
                session.clock(),
                session.dialect(),
                auth,
                session.compat(),
                ui,
                admin,
                delays,
                session.onExchange(),
                sessions);
    }

    /** What every answer says about where its chance comes from. */
    String seedText() {
        return Long.toString(simulation.seed());
    }

    /**
     * A new source of the step that each request sees: the clock's, or in compat the number of the request. So the n-th
     * request in compat sees what the n-th minute shows otherwise.
     */
    Steps newSteps() {
        return compat ? Steps.counted() : Steps.of(() -> simulation.stepAt(clock.now()));
    }
}
