package org.exampleservice.simulator;

import java.net.URI;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.http.DemoConfig;
import org.exampleservice.simulator.http.DemoServer;

/**
 * EXAMPLE_SERVICE, running in this process: the demo app of the SDK (sdk.md 1), with a cluster that is a pure function of
 * scenario, seed and simulated instant. Threadsafe.
 *
 * <pre>{@code
 * try (DemoApp app = DemoApp.builder().dialect(Dialect.SDK).start()) {
 *     app.clock().advance(Duration.ofMinutes(1));
 *     URI topology = app.baseUri().resolve("topology");
 * }
 * }</pre>
 */
public final class DemoApp implements AutoCloseable {
    private final DemoConfig config;
    private final String scenario;
    private final DemoServer server;

    private DemoApp(DemoConfig config, String scenario, DemoServer server) {
        this.config = config;
        this.scenario = scenario;
        this.server = server;
    }

    /** A builder with the defaults that each of its methods states. */
    public static DemoAppBuilder builder() {
        return new DemoAppBuilder();
    }

    static DemoApp start(DemoConfig config, String scenario) {
        return new DemoApp(config, scenario, DemoServer.start(config));
    }

    /** Where the routes are, such as {@code http://127.0.0.1:8769/}: the real port, and a slash at the end. */
    public URI baseUri() {
        return server.baseUri();
    }

    /** The clock that decides what is shown; moving it is seen by the next request. */
    public SimulationClock clock() {
        return config.clock();
    }

    /** The seed, as given or by default; every answer names it in the header {@code X-Example-Service-Seed}. */
    public long seed() {
        return config.simulation().seed();
    }

    /** The name of the scenario that is shown. */
    public String scenario() {
        return scenario;
    }

    /**
     * A builder of sessions: worlds of their own beside this one, at addresses of their own, with scenario, seed, clock,
     * moves, faults and journal that no other sees.
     */
    public DemoSessionBuilder session() {
        return new DemoSessionBuilder(config, server);
    }

    /** Stops to listen and ends all threads. Closing again does nothing. */
    @Override
    public void close() {
        server.close();
    }

    /** Where it is, never which credentials it asks for. */
    @Override
    public String toString() {
        return "EXAMPLE_SERVICE at " + baseUri();
    }
}
