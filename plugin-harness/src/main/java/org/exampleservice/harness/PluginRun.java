package org.exampleservice.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.exampleservice.harness.backend.Answer;
import org.exampleservice.harness.backend.Backend;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.LimitProfile;
import org.exampleservice.harness.engine.PluginFactory.Expected;
import org.exampleservice.harness.engine.QueryLoop;
import org.exampleservice.harness.engine.RunPlan;
import org.exampleservice.harness.engine.Timetable;
import org.exampleservice.harness.plugin.FieldReads;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.source.LoadedPlugin;

/**
 * Runs one plugin against one backend.
 *
 * <pre>{@code
 * Recording recording = PluginRun.of(PluginLoader.load(PluginReference.at(Path.of("my-plugin"))))
 *         .against(new BackendSpec.Simulator(Dialect.TUTORIAL, 42, Optional.empty()))
 *         .config(Map.of("url", "${backend.url}"))
 *         .cycles(10)
 *         .run();
 * }</pre>
 *
 * <p>Every method but the last two changes this object and returns it. Not thread-safe; runs of different objects may go
 * on side by side.
 */
public final class PluginRun {

    /** Stands for the address of the backend in configuration values. */
    public static final String BACKEND_URL = "${backend.url}";

    private final RunSetup setup;
    private BackendSpec backend;
    private Consumer<? super Answer> onAnswer = answer -> {};

    /** What happens to the endpoint before the query of a cycle, in words of the configuration. */
    public sealed interface RunChange {

        /** The form is saved with these values over the ones before. */
        record Configured(Map<String, Object> values) implements RunChange {
            public Configured {
                values = Map.copyOf(values);
            }
        }

        /** The endpoint is switched on or off. */
        record Switched(boolean on) implements RunChange {}

        /** What runs the plugin ends and begins anew. */
        record Restarted() implements RunChange {}
    }

    private PluginRun(LoadedPlugin plugin) {
        setup = new RunSetup(plugin);
    }

    /** A run of one cycle with the declared defaults, and the values that lie beside the plugin over them. */
    public static PluginRun of(LoadedPlugin plugin) {
        return new PluginRun(plugin);
    }

    /** The service to start for the run; it is required. */
    public PluginRun against(BackendSpec spec) {
        backend = Objects.requireNonNull(spec, "spec");
        return this;
    }

    /** Configuration values over the declared defaults; {@link #BACKEND_URL} in a text is replaced. */
    public PluginRun config(Map<String, ?> values) {
        setup.config.putAll(values);
        return this;
    }

    /**
     * An endpoint of that name, with values over those of {@link #config}; may be called for several, which run side by side
     * in the order of their adding. Without it there is one, with the name that the SDK's simulator gives it.
     */
    public PluginRun endpoint(String name, Map<String, ?> values) {
        setup.endpoints.put(Objects.requireNonNull(name, "name"), new LinkedHashMap<>(values));
        return this;
    }

    /** Simulated minutes to run; 1 by default. */
    public PluginRun cycles(int newCycles) {
        setup.cycles = newCycles;
        return this;
    }

    /** The limits in force; {@link LimitProfile#SDK_1_223} by default. */
    public PluginRun limits(LimitProfile newLimits) {
        setup.limits = Objects.requireNonNull(newLimits, "newLimits");
        return this;
    }

    /** The simulated instant of the first query; by default the one at which the backend's story begins. */
    public PluginRun start(Instant newStart) {
        setup.start = Optional.of(newStart);
        return this;
    }

    /** How long a query may take in real time; two minutes by default. */
    public PluginRun patience(Duration newPatience) {
        setup.patience = Objects.requireNonNull(newPatience, "newPatience");
        return this;
    }

    /** How the turns depart from one a minute. */
    public PluginRun timetable(Timetable newTimetable) {
        setup.timetable = Objects.requireNonNull(newTimetable, "newTimetable");
        return this;
    }

    /** Something that happens before the query of a cycle. */
    public PluginRun change(int cycle, RunChange change) {
        setup.changes.put(cycle, change);
        return this;
    }

    /** Another extension that was deployed before; one with the same code keeps this one from being loaded (sdk.md 4.2). */
    public PluginRun beside(PluginDefinition other) {
        setup.beside(other);
        return this;
    }

    /** Writes {@link #BACKEND_URL} in the recording wherever the plugin says the address, which differs from run to run. */
    public PluginRun namingBackend() {
        setup.namingBackend = true;
        return this;
    }

    /** Told of every answer that the backend gives, if it is ours. */
    public PluginRun onAnswer(Consumer<? super Answer> listener) {
        onAnswer = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /** Takes the secrets of the configurations that this run has used so far out of a text. */
    public UnaryOperator<String> masking() {
        return setup.masking();
    }

    /** Told of every value of an answer that the plugin looks at, where that can be told. */
    public PluginRun onRead(FieldReads listener) {
        setup.reads = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Runs and keeps everything.
     *
     * @throws org.exampleservice.harness.backend.BackendException if the backend cannot be had
     * @throws org.exampleservice.harness.definition.ConfigurationException if a value does not fit plugin.json
     */
    public Recording run() {
        requireOneEndpoint();
        return runEach().values().iterator().next();
    }

    private void requireOneEndpoint() {
        if (setup.endpoints.size() > 1) {
            throw new IllegalStateException("there are " + setup.endpoints.size() + " endpoints; call runEach()");
        }
    }

    /** As {@link #run()}, one recording for each endpoint by its name. */
    public Map<String, Recording> runEach() {
        Map<String, Recording> recordings = new LinkedHashMap<>();
        onOwnBackend(started -> recordings.putAll(runEach(started)));
        return recordings;
    }

    /** As {@link #runEach()}, but on a service that somebody else has started and will close. */
    public Map<String, Recording> runEach(Backend started) {
        List<RunPlan> plans = setup.plans(started);
        Map<String, List<Cycle>> cyclesOf = new LinkedHashMap<>();
        plans.forEach(plan -> cyclesOf.put(plan.endpointName(), new ArrayList<>(setup.cycles)));
        QueryLoop.run(
                plans,
                started,
                (plan, cycle) -> cyclesOf.get(plan.endpointName()).add(cycle));
        Map<String, Recording> recordings = new LinkedHashMap<>();
        plans.forEach(plan ->
                recordings.put(plan.endpointName(), QueryLoop.recording(plan, cyclesOf.get(plan.endpointName()))));
        return recordings;
    }

    /**
     * As {@link #run()}, but on a service that somebody else has started and will close; {@link #against} is not needed.
     *
     * @throws org.exampleservice.harness.definition.ConfigurationException if a value does not fit plugin.json
     */
    public Recording on(Backend started) {
        requireOneEndpoint();
        return runEach(started).values().iterator().next();
    }

    /** As {@link #run()}, but hands over each cycle when it is over and keeps none. */
    public void run(Consumer<? super Cycle> sink) {
        run((endpoint, cycle) -> sink.accept(cycle));
    }

    /** As {@link #run(Consumer)}, with the name of the endpoint. */
    public void run(BiConsumer<String, ? super Cycle> sink) {
        onOwnBackend(started ->
                QueryLoop.run(setup.plans(started), started, (plan, cycle) -> sink.accept(plan.endpointName(), cycle)));
    }

    /**
     * The configuration keys that the plugin asked for in its runs, declared or not; empty if it took all at once, as
     * every Python extension does, so that nobody can tell.
     */
    public Optional<Set<String>> askedConfig() {
        return setup.askedConfig();
    }

    /** What a run needs starts beside its backend, once the configuration is known to fit. */
    private void onOwnBackend(Consumer<Backend> action) {
        setup.plans("http://127.0.0.1", RunPlan.DEFAULT_START);
        Objects.requireNonNull(backend, "no backend given; call against()");
        Expected early = backend.isFoundByEnvironment() ? () -> {} : setup.expectRun();
        try (Backend started = backend.start(onAnswer)) {
            action.accept(started);
        } finally {
            early.close();
        }
    }
}
