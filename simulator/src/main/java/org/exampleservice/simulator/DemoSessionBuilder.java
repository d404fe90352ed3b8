package org.exampleservice.simulator;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.http.DemoConfig;
import org.exampleservice.simulator.http.DemoServer;
import org.exampleservice.simulator.http.Exchange;
import org.exampleservice.simulator.http.SessionSpec;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.Scenario;

/**
 * Says what a {@link DemoSession} is to be; every method returns this builder, and what is not said is as the app has it.
 * It is not threadsafe.
 */
public final class DemoSessionBuilder {
    private final DemoConfig app;
    private final DemoServer server;
    private Optional<String> id = Optional.empty();
    private Function<OptionalLong, ClusterSimulation> simulation = this::ofApp;
    private OptionalLong seed = OptionalLong.empty();
    private Function<ClusterSimulation, SimulationClock> clock = shown -> SimulationClock.frozenAt(shown.start());
    private Dialect dialect;
    private boolean compat;
    private Optional<Consumer<Exchange>> onExchange = Optional.empty();

    DemoSessionBuilder(DemoConfig app, DemoServer server) {
        this.app = app;
        this.server = server;
        this.dialect = app.dialect();
        this.compat = app.compat();
    }

    /** Is called so in addresses: 1 to 64 letters, digits, {@code _} or {@code -}; default s1, s2, and so on. */
    public DemoSessionBuilder id(String id) {
        this.id = Optional.of(id);
        return this;
    }

    /**
     * Shows a shipped scenario; {@link #open} throws {@link org.exampleservice.simulator.http.BadScenario} if there is none
     * of that name.
     */
    public DemoSessionBuilder scenario(String name) {
        requireNonNull(name, "name");
        this.simulation = given -> app.sessions().scenarios().named(Optional.of(name), dialect, given);
        return this;
    }

    /** Shows this scenario. */
    public DemoSessionBuilder scenario(Scenario scenario) {
        requireNonNull(scenario, "scenario");
        this.simulation = given -> ScenarioShelf.of(scenario, given);
        return this;
    }

    /** Draws all random values from this seed, any 64 bits; default is the app's, or that of another scenario. */
    public DemoSessionBuilder seed(long seed) {
        this.seed = OptionalLong.of(seed);
        return this;
    }

    /** Goes by this clock; default is one of its own that stands at the scenario's start. */
    public DemoSessionBuilder clock(SimulationClock clock) {
        requireNonNull(clock, "clock");
        this.clock = shown -> clock;
        return this;
    }

    /** Answers in this dialect. */
    public DemoSessionBuilder dialect(Dialect dialect) {
        this.dialect = requireNonNull(dialect, "dialect");
        return this;
    }

    /** Counts requests instead of simulated minutes, or does not. */
    public DemoSessionBuilder compat(boolean compat) {
        this.compat = compat;
        return this;
    }

    /** Tells this listener of every request of the session, as {@link DemoAppBuilder#onExchange} does; default nobody. */
    public DemoSessionBuilder onExchange(Consumer<Exchange> onExchange) {
        this.onExchange = Optional.of(onExchange);
        return this;
    }

    /**
     * Opens the session.
     *
     * @throws IllegalArgumentException when the id cannot be one
     * @throws org.exampleservice.simulator.http.SessionException when there is one of the id, or there are too many
     */
    public DemoSession open() {
        ClusterSimulation shown = simulation.apply(seed);
        return new DemoSession(server, new SessionSpec(id, shown, clock.apply(shown), dialect, compat, onExchange));
    }

    private ClusterSimulation ofApp(OptionalLong given) {
        return app.sessions().scenarios().named(Optional.empty(), dialect, given);
    }
}
