package org.exampleservice.harness.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.WithholdingRule;

/** What runs have of each metric. Not thread-safe. */
final class Seen {

    private final Map<String, Metric> metrics = new HashMap<>();
    private final Set<Undeclared> undeclared = new LinkedHashSet<>();
    private int cycles;

    /** One metric; filled while runs are read. */
    static final class Metric {
        final Set<String> levels = new TreeSet<>();
        final Set<String> dimensions = new HashSet<>();
        final Set<String> states = new HashSet<>();
        final Set<WithholdingRule> withheld = new TreeSet<>();
        final Set<DropReason> dropped = new TreeSet<>();
        boolean relative;
        boolean emitted;
        int reported;

        /** Why it was never emitted although it was reported; empty if it never was. */
        String why() {
            if (reported == 0) {
                return "";
            }
            StringBuilder why = new StringBuilder("reported " + reported + (reported == 1 ? " time" : " times"));
            withheld.forEach(rule -> why.append(", withheld: ").append(rule.wireName()));
            dropped.forEach(reason -> why.append(", dropped: ").append(reason.wireName()));
            return why.toString();
        }
    }

    /** Adds what a run has; runs are told apart by nothing but the longest of them. */
    void add(Recording recording) {
        cycles = Math.max(cycles, recording.cycles().size());
        for (Cycle cycle : recording.cycles()) {
            for (Entry entry : cycle.entries()) {
                if (entry.emission() instanceof Emission.Metric metric) {
                    add(metric, entry.fate());
                }
            }
        }
    }

    private void add(Emission.Metric metric, Fate fate) {
        Metric seen = metrics.computeIfAbsent(metric.key(), key -> new Metric());
        seen.reported++;
        seen.relative |= metric.kind() == MetricKind.RELATIVE || metric.kind() == MetricKind.PER_SECOND;
        if (fate instanceof Fate.Emitted) {
            seen.emitted = true;
            seen.levels.add(metric.entity().level().name());
            metric.dimensions().forEach((name, value) -> {
                if (!value.isEmpty()) {
                    seen.dimensions.add(name);
                }
            });
            if (metric.value() instanceof MetricValue.State state) {
                seen.states.add(state.name());
            }
        } else if (fate instanceof Fate.Withheld withheld) {
            seen.withheld.add(withheld.rule());
        } else if (fate instanceof Fate.Dropped dropped) {
            seen.dropped.add(dropped.reason());
            undeclared(metric, dropped);
        }
    }

    private void undeclared(Emission.Metric metric, Fate.Dropped dropped) {
        String key = metric.key();
        switch (dropped.reason()) {
            case UNDECLARED_METRIC, UNDECLARED_STATE_METRIC ->
                undeclared.add(new Undeclared(
                        EntryKind.METRIC,
                        key,
                        "reported, and plugin.json declares no such "
                                + (metric.kind() == MetricKind.STATE ? "state metric" : "metric")));
            case UNDECLARED_STATE ->
                undeclared.add(new Undeclared(
                        EntryKind.STATE, key + "/" + state(metric), "reported, and not among the declared states"));
            case DIMENSION_MISMATCH ->
                undeclared.add(new Undeclared(
                        EntryKind.DIMENSION,
                        key + "/" + String.join(",", metric.dimensions().keySet()),
                        "reported, and the declared dimensions are others"));
            default -> {
                // what else is dropped is declared
            }
        }
    }

    private static String state(Emission.Metric metric) {
        MetricValue value = metric.reported();
        if (value instanceof MetricValue.StateName name) {
            return name.name();
        }
        return value instanceof MetricValue.State state ? state.name() : value.toString();
    }

    Metric metric(String key) {
        return metrics.getOrDefault(key, new Metric());
    }

    Set<Undeclared> undeclared() {
        return undeclared;
    }

    /** Whether a metric that was only withheld could not have been emitted yet. */
    boolean isTooShortFor(Metric metric) {
        return metric.relative && cycles < 2;
    }
}
