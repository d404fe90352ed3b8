package org.exampleservice.simulator;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.export.ExportPlan;
import org.exampleservice.simulator.export.ExportReport;
import org.exampleservice.simulator.export.WireMockExport;
import org.exampleservice.simulator.http.AdminConfig;
import org.exampleservice.simulator.http.BasicAuth;
import org.exampleservice.simulator.http.Delays;
import org.exampleservice.simulator.http.DemoConfig;
import org.exampleservice.simulator.http.Exchange;
import org.exampleservice.simulator.http.ListenException;
import org.exampleservice.simulator.http.SessionRules;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.DefaultScenario;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.exampleservice.simulator.scenario.ShippedScenarios;

/**
 * Says what a {@link DemoApp} is to be; every method returns this builder. A builder may start any number of apps. It is
 * not threadsafe.
 */
public final class DemoAppBuilder {
    private String host = "127.0.0.1";
    private int port = 8769;
    private Dialect dialect = Dialect.TUTORIAL;
    private OptionalLong seed = OptionalLong.empty();
    private Function<Dialect, Scenario> scenario = DefaultScenario::in;
    private Function<Scenario, SimulationClock> clock = scenario -> SimulationClock.frozenAt(scenario.start());
    private Optional<LongSupplier> nanoTime = Optional.empty();
    private int mostSessions = SessionRules.MOST;
    private Duration sessionIdle = SessionRules.IDLE;
    private Optional<BasicAuth> auth = Optional.empty();
    private boolean compat;
    private boolean ui;
    private boolean openAdmin;
    private Optional<String> adminToken = Optional.empty();
    private Optional<Delays> delays = Optional.empty();
    private Optional<Consumer<Exchange>> onExchange = Optional.empty();

    DemoAppBuilder() {}

    /** Listens on this name or address of this machine; default {@code 127.0.0.1}, which no other machine reaches. */
    public DemoAppBuilder host(String host) {
        this.host = requireNonNull(host, "host");
        return this;
    }

    /** Listens on this port, 0 for any free one, at most 65535; default 8769 (sdk.md 1.1). */
    public DemoAppBuilder port(int port) {
        this.port = port;
        return this;
    }

    /** Answers in this dialect; default {@link Dialect#TUTORIAL} (sdk.md 12). */
    public DemoAppBuilder dialect(Dialect dialect) {
        this.dialect = requireNonNull(dialect, "dialect");
        return this;
    }

    /**
     * Shows what a file of YAML describes; default is {@code scenario("default")}. The file is read at once.
     *
     * @throws org.exampleservice.document.DocumentException when the file cannot be read or used, with every problem
     */
    public DemoAppBuilder scenario(Path file) {
        return scenario(ScenarioReader.read(file));
    }

    /**
     * Shows a shipped scenario.
     *
     * @param name one of {@link ShippedScenarios#names()}, or {@code default} for the cluster of the original
     * @throws IllegalArgumentException when there is none of that name
     */
    public DemoAppBuilder scenario(String name) {
        if (ShippedScenarios.find(name, dialect).isEmpty()) {
            throw new IllegalArgumentException(ScenarioShelf.unknown(name) + "a file ends in .yaml");
        }
        this.scenario = shown -> ShippedScenarios.find(name, shown).orElseThrow();
        return this;
    }

    /** Shows this scenario. */
    public DemoAppBuilder scenario(Scenario scenario) {
        requireNonNull(scenario, "scenario");
        this.scenario = dialect -> scenario;
        return this;
    }

    /** Draws all random values from this seed, any 64 bits; default is the scenario's, or 42 if it has none. */
    public DemoAppBuilder seed(long seed) {
        this.seed = OptionalLong.of(seed);
        return this;
    }

    /**
     * Goes by this clock. By default each app has a clock of its own that stands at the scenario's start, so that only
     * {@link DemoApp#clock()} moves time.
     */
    public DemoAppBuilder clock(SimulationClock clock) {
        requireNonNull(clock, "clock");
        this.clock = scenario -> clock;
        return this;
    }

    /** Makes the clock once the scenario is known. */
    DemoAppBuilder clock(Function<Scenario, SimulationClock> made) {
        this.clock = made;
        return this;
    }

    /**
     * Takes real time from here: nanoseconds that never go back, such as {@code System::nanoTime}. By it sessions are idle
     * or not, clocks of sessions run, and {@code /metrics} knows how long requests took; by default there is none of it.
     */
    public DemoAppBuilder realTime(LongSupplier nanoTime) {
        this.nanoTime = Optional.of(nanoTime);
        return this;
    }

    /** Has at most so many sessions at a time, 0 or more; default {@value SessionRules#MOST}. */
    public DemoAppBuilder maxSessions(int most) {
        this.mostSessions = most;
        return this;
    }

    /**
     * Drops a session that had no request for so long, which {@link #realTime} must tell; default half an hour.
     *
     * @param idle more than zero, at most 100 years
     */
    public DemoAppBuilder sessionIdle(Duration idle) {
        this.sessionIdle = requireNonNull(idle, "idle");
        return this;
    }

    /**
     * Asks for these credentials on every route; by default for none (sdk.md 1.1).
     *
     * @throws IllegalArgumentException when the user has a colon
     */
    public DemoAppBuilder basicAuth(String user, String password) {
        this.auth = Optional.of(new BasicAuth(user, password));
        return this;
    }

    /**
     * Counts requests instead of simulated minutes, as the original does: {@code /topology} and, in the SDK dialect,
     * {@code /} each on their own; default false (sdk.md 12). The clock then has no effect.
     */
    public DemoAppBuilder compat(boolean compat) {
        this.compat = compat;
        return this;
    }

    /** Adds chart demo values to {@code /} of the SDK dialect (sdk.md 1.3); default false. */
    public DemoAppBuilder ui(boolean ui) {
        this.ui = ui;
        return this;
    }

    /** Lets other machines use the admin routes too; default false. Give a token with it. */
    public DemoAppBuilder openAdmin(boolean openAdmin) {
        this.openAdmin = openAdmin;
        return this;
    }

    /**
     * Asks for this token, as {@code Authorization: Bearer}, whenever an admin route is to change something; by default
     * for none. It is never shown.
     *
     * @throws IllegalArgumentException by {@link #start} when the token is blank
     */
    public DemoAppBuilder adminToken(String token) {
        this.adminToken = Optional.of(token);
        return this;
    }

    /** Waits in this manner where a fault makes an answer late; by default in real time. */
    public DemoAppBuilder delays(Delays delays) {
        this.delays = Optional.of(delays);
        return this;
    }

    /**
     * Tells this listener of every request that HTTP lets through and that is answered, whatever its status, on the thread that answers it
     * and before the answer leaves; default nobody. The listener must be threadsafe and quick; what it throws is logged
     * and changes no answer.
     */
    public DemoAppBuilder onExchange(Consumer<Exchange> onExchange) {
        this.onExchange = Optional.of(onExchange);
        return this;
    }

    /**
     * Starts to listen and to answer.
     *
     * @throws IllegalArgumentException when the port is not from 0 to 65535, or what was said of sessions is out of range
     * @throws ListenException when the port cannot be had; its message says why and what would help
     */
    public DemoApp start() {
        DemoConfig config = config();
        return DemoApp.start(config, config.simulation().name());
    }

    /**
     * Writes what would be answered in a span of simulated time as a WireMock folder, which follows time by the states of
     * the WireMock scenario {@code simulated-time}: {@code minute-0}, {@code minute-1}, …
     *
     * @param folder that is not there, or empty
     * @param after the time from the scenario's start to the first minute, zero or more
     * @param minutes how many, 1 to {@value ExportPlan#MOST_MINUTES}
     * @return what was written, and what WireMock does otherwise
     * @throws org.exampleservice.simulator.stubs.StubException when the folder cannot be written, or its bodies would be
     *     more than 200 MB
     */
    public ExportReport export(Path folder, Duration after, int minutes) {
        DemoConfig config = config();
        Instant from = config.simulation().start().plus(after);
        return WireMockExport.run(new ExportPlan(config, from, minutes, folder, false, ExportPlan.DEFAULT_MOST_BYTES));
    }

    /** All that was said so far, with a simulation and a clock of its own. */
    DemoConfig config() {
        ScenarioShelf scenarios = new ScenarioShelf(scenario, seed);
        ClusterSimulation simulation = scenarios.named(Optional.empty(), dialect, OptionalLong.empty());
        return new DemoConfig(
                host,
                port,
                simulation,
                clock.apply(simulation.scenario()),
                dialect,
                auth,
                compat,
                ui,
                new AdminConfig(openAdmin, adminToken),
                delays,
                onExchange,
                new SessionRules(mostSessions, sessionIdle, nanoTime, scenarios));
    }
}
