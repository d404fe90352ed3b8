package org.exampleservice.harness.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.plugin.FieldReads;
import org.exampleservice.harness.plugin.PluginConfig;

/**
 * What to run and how long. Immutable, hence thread-safe; start from {@link #of} and change what differs.
 *
 * @param definition of the plugin
 * @param plugin makes its instances
 * @param config of the endpoint
 * @param limits in force; {@link LimitProfile#SDK_1_223} by default
 * @param cycles simulated minutes to run, at least 1; 1 by default
 * @param start simulated instant of the first query; {@link #DEFAULT_START} by default. Later queries follow the change of
 *     the minute, so after a start within a minute the second one comes early
 * @param endpointName as given in the form; {@code Test configuration} by default (sdk.md 7)
 * @param configId number of the endpoint's configuration; {@link #FIRST_CONFIG_ID} by default (sdk.md 7)
 * @param patience how long a query may take in real time before the run gives it up; 120 s by default
 * @param changes what happens before the query of which cycle
 * @param names what stands in the recording in place of values that differ from run to run, by value; none by default
 * @param incompatibility why the runtime does not load the plugin; empty, the default, if it does
 * @param timetable how the turns depart from one a minute; {@link Timetable#EVERY_MINUTE} by default
 * @param reads told of what the plugin reads of answers; nobody by default
 */
public record RunPlan(
        PluginDefinition definition,
        PluginFactory plugin,
        PluginConfig config,
        LimitProfile limits,
        int cycles,
        Instant start,
        String endpointName,
        long configId,
        Duration patience,
        Map<Integer, Change> changes,
        Map<String, String> names,
        String incompatibility,
        Timetable timetable,
        FieldReads reads) {

    /** The first minute of every run and scenario, unless told otherwise. */
    public static final Instant DEFAULT_START = Instant.parse("2026-01-01T00:00:00Z");

    /** The configuration id of the simulator's only endpoint (sdk.md 7). */
    public static final long FIRST_CONFIG_ID = 123;

    public RunPlan {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(config, "config");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(endpointName, "endpointName");
        if (cycles < 1) {
            throw new IllegalArgumentException("cycles is " + cycles + "; a run has at least 1");
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience is " + patience + "; it must be positive");
        }
        changes = Map.copyOf(changes);
        names = Map.copyOf(names);
        Objects.requireNonNull(incompatibility, "incompatibility");
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(reads, "reads");
    }

    /** One cycle with the defaults. */
    public static RunPlan of(PluginDefinition definition, PluginFactory plugin, PluginConfig config) {
        return new RunPlanDraft(definition, plugin, config).plan();
    }

    public RunPlan withCycles(int newCycles) {
        return but(draft -> draft.cycles = newCycles);
    }

    public RunPlan withLimits(LimitProfile newLimits) {
        return but(draft -> draft.limits = newLimits);
    }

    public RunPlan withStart(Instant newStart) {
        return but(draft -> draft.start = newStart);
    }

    public RunPlan withPatience(Duration newPatience) {
        return but(draft -> draft.patience = newPatience);
    }

    /** For an endpoint of that name and number. */
    public RunPlan withEndpoint(String name, long number) {
        return but(draft -> {
            draft.endpointName = name;
            draft.configId = number;
        });
    }

    /** With something happening before the query of a cycle. */
    public RunPlan withChange(int cycle, Change change) {
        return but(draft -> draft.changes.put(cycle, change));
    }

    /** With a name for a value that differs from run to run. */
    public RunPlan withName(String value, String name) {
        return but(draft -> draft.names.put(value, name));
    }

    /** With a reason why the runtime does not load the plugin, such as another one with the same package. */
    public RunPlan withIncompatibility(String reason) {
        return but(draft -> draft.incompatibility = reason);
    }

    /** With turns that are not one a minute. */
    public RunPlan withTimetable(Timetable newTimetable) {
        return but(draft -> draft.timetable = newTimetable);
    }

    /** Told of what the plugin reads of answers, where that can be told. */
    public RunPlan withReads(FieldReads listener) {
        return but(draft -> draft.reads = listener);
    }

    private RunPlan but(Consumer<RunPlanDraft> change) {
        RunPlanDraft draft = new RunPlanDraft(this);
        change.accept(draft);
        return draft.plan();
    }
}
