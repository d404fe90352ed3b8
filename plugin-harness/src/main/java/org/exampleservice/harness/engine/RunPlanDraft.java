package org.exampleservice.harness.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.plugin.FieldReads;
import org.exampleservice.harness.plugin.PluginConfig;

/** A plan while it is being changed. */
final class RunPlanDraft {

    private final PluginDefinition definition;
    private final PluginFactory plugin;
    private final PluginConfig config;
    String endpointName = "Test configuration";
    long configId = RunPlan.FIRST_CONFIG_ID;
    final Map<Integer, Change> changes = new HashMap<>();
    final Map<String, String> names = new HashMap<>();
    LimitProfile limits = LimitProfile.SDK_1_223;
    int cycles = 1;
    Instant start = RunPlan.DEFAULT_START;
    Duration patience = Duration.ofMinutes(2);
    String incompatibility = "";
    Timetable timetable = Timetable.EVERY_MINUTE;
    FieldReads reads = read -> {};

    RunPlanDraft(PluginDefinition definition, PluginFactory plugin, PluginConfig config) {
        this.definition = definition;
        this.plugin = plugin;
        this.config = config;
    }

    RunPlanDraft(RunPlan plan) {
        definition = plan.definition();
        plugin = plan.plugin();
        config = plan.config();
        endpointName = plan.endpointName();
        configId = plan.configId();
        changes.putAll(plan.changes());
        names.putAll(plan.names());
        limits = plan.limits();
        cycles = plan.cycles();
        start = plan.start();
        patience = plan.patience();
        incompatibility = plan.incompatibility();
        timetable = plan.timetable();
        reads = plan.reads();
    }

    RunPlan plan() {
        return new RunPlan(
                definition,
                plugin,
                config,
                limits,
                cycles,
                start,
                endpointName,
                configId,
                patience,
                changes,
                names,
                incompatibility,
                timetable,
                reads);
    }
}
