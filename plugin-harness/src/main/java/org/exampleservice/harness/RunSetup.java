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
import java.util.function.UnaryOperator;
import org.exampleservice.harness.PluginRun.RunChange;
import org.exampleservice.harness.backend.Backend;
import org.exampleservice.harness.definition.Configuration;
import org.exampleservice.harness.definition.ConfigurationBuilder;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.Change;
import org.exampleservice.harness.engine.LimitProfile;
import org.exampleservice.harness.engine.PluginFactory.Expected;
import org.exampleservice.harness.engine.RunPlan;
import org.exampleservice.harness.engine.Secrets;
import org.exampleservice.harness.engine.Timetable;
import org.exampleservice.harness.plugin.FieldReads;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.source.LoadedPlugin;

/** What a {@link PluginRun} was told, and the plans that come of it. Not thread-safe. */
final class RunSetup {

    final Map<String, Object> config = new LinkedHashMap<>();
    final Map<Integer, RunChange> changes = new HashMap<>();
    final Map<String, Map<String, Object>> endpoints = new LinkedHashMap<>();
    LimitProfile limits = LimitProfile.SDK_1_223;
    int cycles = 1;
    Optional<Instant> start = Optional.empty();
    Duration patience = Duration.ofMinutes(2);
    boolean namingBackend;
    Timetable timetable = Timetable.EVERY_MINUTE;
    FieldReads reads = read -> {};

    private final LoadedPlugin plugin;
    private final List<PluginConfig> configs = new ArrayList<>();
    private String incompatibility = "";

    RunSetup(LoadedPlugin plugin) {
        this.plugin = Objects.requireNonNull(plugin, "plugin");
        config.putAll(plugin.properties());
    }

    void beside(PluginDefinition other) {
        if (other.source().equals(plugin.definition().source())) {
            incompatibility = "Package " + other.source().packageName() + " of "
                    + plugin.definition().name() + " is already loaded by " + other.name();
        }
    }

    /** What every plan's configuration was asked for; empty if one was taken as a whole. */
    Optional<Set<String>> askedConfig() {
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

    /** Takes the secrets of every plan's configuration out of a text. */
    UnaryOperator<String> masking() {
        List<Secrets> all = configs.stream().map(Secrets::of).toList();
        return text -> {
            String masked = text;
            for (Secrets secrets : all) {
                masked = secrets.mask(masked);
            }
            return masked;
        };
    }

    Expected expectRun() {
        return plugin.factory().expectRun();
    }

    List<RunPlan> plans(Backend started) {
        return plans(started.url().toString(), start.orElseGet(started::start));
    }

    List<RunPlan> plans(String url, Instant first) {
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
                .withTimetable(timetable)
                .withReads(reads);
        if (namingBackend) {
            plan = plan.withName(url, PluginRun.BACKEND_URL);
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
        given.forEach((key, value) ->
                values.put(key, value instanceof String text ? text.replace(PluginRun.BACKEND_URL, url) : value));
        Configuration built = ConfigurationBuilder.of(definition).given(values).build();
        PluginConfig handed = new PluginConfig(built.values(), built.secretKeys());
        configs.add(handed);
        return handed;
    }
}
