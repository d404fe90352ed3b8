package org.exampleservice.simulator;

import java.net.URI;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.http.DemoServer;
import org.exampleservice.simulator.http.SessionSpec;

/**
 * A world of its own within a {@link DemoApp}: scenario, seed, clock, moves, faults and journal are seen by nobody else.
 * It costs little, so each test can have one. Threadsafe.
 *
 * <pre>{@code
 * try (DemoSession session = app.session().scenario("churn").seed(7).open()) {
 *     session.clock().advance(Duration.ofMinutes(1));
 *     URI topology = session.baseUri().resolve("topology");
 * }
 * }</pre>
 *
 * A client that cannot have another address sends the session's id in the header {@code X-Session}.
 */
public final class DemoSession implements AutoCloseable {
    private final DemoServer server;
    private final SessionSpec spec;
    private final String id;

    DemoSession(DemoServer server, SessionSpec spec) {
        this.server = server;
        this.spec = spec;
        this.id = server.open(spec);
    }

    /** Its name among the sessions of the app, such as {@code s1}. */
    public String id() {
        return id;
    }

    /** Where its routes are, such as {@code http://127.0.0.1:8769/sessions/s1/}; its admin routes are below. */
    public URI baseUri() {
        return server.baseUri(id);
    }

    /** The clock that decides what is shown here, and only here. */
    public SimulationClock clock() {
        return spec.clock();
    }

    /** The seed. */
    public long seed() {
        return spec.simulation().seed();
    }

    /** The name of the scenario that is shown. */
    public String scenario() {
        return spec.simulation().name();
    }

    /** Drops the session; its address is 404 from now on. Closing again does nothing. */
    @Override
    public void close() {
        server.close(id);
    }

    /** Where it is. */
    @Override
    public String toString() {
        return "EXAMPLE_SERVICE session at " + baseUri();
    }
}
