package org.exampleservice.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.exampleservice.harness.backend.Answer;
import org.exampleservice.harness.backend.Backend;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.definition.Configuration;
import org.exampleservice.harness.definition.ConfigurationBuilder;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.Change;
import org.exampleservice.harness.engine.LimitProfile;
import org.exampleservice.harness.engine.QueryLoop;
import org.exampleservice.harness.engine.RunPlan;
import org.exampleservice.harness.engine.Timetable;
import org.exampleservice.harness.plugin.PluginConfig;
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

    private final LoadedPlugin plugin;
    private final Map<String, Object> config = new LinkedHashMap<>();
    private final Map<Integer, RunChange> changes = new HashMap<>();
    private final Map<String, Map<String, Object>> endpoints = new LinkedHashMap<>();
    private final List<PluginConfig> configs = new ArrayList<>();
    private BackendSpec backend;
    private Consumer<? super Answer> onAnswer = answer -> {};
    private LimitProfile limits = LimitProfile.SDK_1_223;
    private int cycles = 1;
    private Optional<Instant> start = Optional.empty();
    private Duration patience = Duration.ofMinutes(2);
    private boolean namingBackend;
    private String incompatibility = "";
    private Timetable timetable = Timetable.EVERY_MINUTE;

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
        this.plugin = Objects.requireNonNull(plugin, "plugin");
        config.putAll(plugin.properties());
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
        config.putAll(values);
        return this;
    }

    /**
     * An endpoint of that name, with values over those of {@link #config}; may be called for several, which run side by side
     * in the order of their adding. Without it there is one, with the name that the SDK's simulator gives it.
     */
    public PluginRun endpoint(String name, Map<String, ?> values) {
        endpoints.put(Objects.requireNonNull(name, "name"), new LinkedHashMap<>(values));
        return this;
    }

    /** Simulated minutes to run; 1 by default. */
    public PluginRun cycles(int newCycles) {
        cycles = newCycles;
        return this;
    }

    /** The limits in force; {@link LimitProfile#SDK_1_223} by default. */
    public PluginRun limits(LimitProfile newLimits) {
        limits = Objects.requireNonNull(newLimits, "newLimits");
        return this;
    }

    /** The simulated instant of the first query; by default the one at which the backend's story begins. */
    public PluginRun start(Instant newStart) {
        start = Optional.of(newStart);
        return this;
    }

    /** How long a query may take in real time; two minutes by default. */
    public PluginRun patience(Duration newPatience) {
        patience = Objects.requireNonNull(newPatience, "newPatience");
        return this;
    }

    /** How the turns depart from one a minute. */
    public PluginRun timetable(Timetable newTimetable) {
        timetable = Objects.requireNonNull(newTimetable, "newTimetable");
        return this;
    }

    /** Something that happens before the query of a cycle. */
    public PluginRun change(int cycle, RunChange change) {
        changes.put(cycle, change);
        return this;
    }

    /** Another extension that was deployed before; one with the same code keeps this one from being loaded (sdk.md 4.2). */
    public PluginRun beside(PluginDefinition other) {
        if (other.source().equals(plugin.definition().source())) {
            incompatibility = "Package " + other.source().packageName() + " of "
                    + plugin.definition().name() + " is already loaded by " + other.name();
        }
        return this;
    }

    /** Writes {@link #BACKEND_URL} in the recording wherever the plugin says the address, which differs from run to run. */
    public PluginRun namingBackend() {
        namingBackend = true;
        return this;
    }

    /** Told of every answer that the backend gives, if it is ours. */
    public PluginRun onAnswer(Consumer<? super Answer> listener) {
        onAnswer = Objects.requireNonNull(listener, "listener");
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
        if (endpoints.size() > 1) {
            throw new IllegalStateException("there are " + endpoints.size() + " endpoints; call runEach()");
        }
    }

    /** As {@link #run()}, one recording for each endpoint by its name. */
    public Map<String, Recording> runEach() {
        try (Backend started = start()) {
            return runEach(started);
        }
    }

    /** As {@link #runEach()}, but on a service that somebody else has started and will close. */
    public Map<String, Recording> runEach(Backend started) {
        List<RunPlan> plans = plans(started.url().toString(), start.orElseGet(started::start));
        Map<String, List<Cycle>> cyclesOf = new LinkedHashMap<>();
        plans.forEach(plan -> cyclesOf.put(plan.endpointName(), new ArrayList<>(cycles)));
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
        try (Backend started = start()) {
            QueryLoop.run(
                    plans(started.url().toString(), start.orElseGet(started::start)),
                    started,
                    (plan, cycle) -> sink.accept(plan.endpointName(), cycle));
        }
    }

    /**
     * The configuration keys that the plugin asked for in its runs, declared or not; empty if it took all at once, as
     * every Python extension does, so that nobody can tell.
     */
    public Optional<Set<String>> askedConfig() {
        Set<String> keys = new TreeSet<>();
        for (PluginConfig handed : configs) {
            Optional<Set<String>> asked = handed.asked();
            if (asked.isEmpty()) {
                return Optional.empty();
            }
            keys.addAll(asked.get());
        }
        return Optional.of(keys);
    }

    private Backend start() {
        plans("http://127.0.0.1", RunPlan.DEFAULT_START);
        return Objects.requireNonNull(backend, "no backend given; call against()")
                .start(onAnswer);
    }

    private List<RunPlan> plans(String url, Instant first) {
        if (endpoints.isEmpty()) {
            return List.of(plan(url, first, config));
        }
        List<RunPlan> plans = new ArrayList<>();
        endpoints.forEach((name, values) -> {
            Map<String, Object> all = new LinkedHashMap<>(config);
            all.putAll(values);
            plans.add(plan(url, first, all).withEndpoint(name, RunPlan.FIRST_CONFIG_ID + plans.size()));
        });
        return plans;
    }

    private RunPlan plan(String url, Instant first, Map<String, Object> given) {
        RunPlan plan = RunPlan.of(plugin.definition(), plugin.factory(), config(url, given))
                .withCycles(cycles)
                .withLimits(limits)
                .withStart(first)
                .withPatience(patience)
                .withIncompatibility(incompatibility)
                .withTimetable(timetable);
        if (namingBackend) {
            plan = plan.withName(url, BACKEND_URL);
        }
        for (Map.Entry<Integer, RunChange> change : changes.entrySet()) {
            plan = plan.withChange(change.getKey(), change(change.getValue(), url, given));
        }
        return plan;
    }

    private Change change(RunChange change, String url, Map<String, Object> given) {
        if (change instanceof RunChange.Configured configured) {
            Map<String, Object> values = new LinkedHashMap<>(given);
            values.putAll(configured.values());
            return new Change.Reconfigured(config(url, values));
        }
        if (change instanceof RunChange.Restarted) {
            return new Change.Restarted();
        }
        return ((RunChange.Switched) change).on() ? new Change.SwitchedOn() : new Change.SwitchedOff();
    }

    private PluginConfig config(String url, Map<String, Object> given) {
        PluginDefinition definition = plugin.definition();
        Map<String, Object> values = new LinkedHashMap<>();
        given.forEach(
                (key, value) -> values.put(key, value instanceof String text ? text.replace(BACKEND_URL, url) : value));
        Configuration built = ConfigurationBuilder.of(definition).given(values).build();
        PluginConfig handed = new PluginConfig(built.values(), built.secretKeys());
        configs.add(handed);
        return handed;
    }
}
