package org.exampleservice.harness.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exampleservice.harness.coverage.CoverageEntry.Outcome;
import org.exampleservice.harness.definition.MetricDefinition;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.recording.Recording;

/** Holds a plugin.json against a run, in both directions. Stateless, hence thread-safe. */
public final class Coverage {

    private final PluginDefinition definition;
    private final Seen seen;
    private final ConfigReads reads;
    private final Set<String> alerts;
    private final List<CoverageEntry> entries = new ArrayList<>();

    private Coverage(PluginDefinition definition, Seen seen, ConfigReads reads, Set<String> alerts) {
        this.definition = definition;
        this.seen = seen;
        this.reads = reads;
        this.alerts = alerts;
    }

    /**
     * Every entry of plugin.json, and everything that has none.
     *
     * @param reads the configuration keys that the plugin asked for
     * @param alerts ids of the rules that opened, or of which the contract says that they must not
     */
    public static CoverageReport of(
            PluginDefinition definition, Recording recording, ConfigReads reads, Set<String> alerts) {
        return new CoverageTally().add(recording, reads, alerts).report(definition);
    }

    static CoverageReport of(PluginDefinition definition, Seen seen, ConfigReads reads, Set<String> alerts) {
        return new Coverage(definition, seen, reads, alerts).report();
    }

    private CoverageReport report() {
        for (int i = 0; i < definition.metrics().size(); i++) {
            metric(definition.metrics().get(i), "/metrics/" + i);
        }
        for (int i = 0; i < definition.properties().size(); i++) {
            property(definition.properties().get(i).key(), "/properties/" + i);
        }
        ui();
        alerts();
        List<Undeclared> undeclared = new ArrayList<>(seen.undeclared());
        reads.keys().stream()
                .sorted()
                .filter(key -> definition.properties().stream()
                        .noneMatch(property -> property.key().equals(key)))
                .map(key -> new Undeclared(
                        EntryKind.PROPERTY, key, "asked for by the plugin, and not among the declared properties"))
                .forEach(undeclared::add);
        return new CoverageReport(entries, undeclared);
    }

    private void metric(MetricDefinition metric, String pointer) {
        Seen.Metric found = seen.metric(metric.key());
        String body = pointer + (metric.isState() ? "/statetimeseries" : "/timeseries");
        add(EntryKind.METRIC, metric.key(), found.emitted, found, metric.key(), body + "/key");
        boolean here = found.levels.contains(metric.entity());
        String level = metric.key() + "/" + metric.entity();
        if (found.emitted && !here) {
            entries.add(CoverageEntry.never(
                    EntryKind.LEVEL, level, "emitted on " + String.join(", ", found.levels) + " only", pointer));
        } else {
            add(EntryKind.LEVEL, level, here, found, metric.key(), pointer);
        }
        list(metric.dimensions(), EntryKind.DIMENSION, metric.key(), found.dimensions, found, body + "/dimensions");
        list(metric.states(), EntryKind.STATE, metric.key(), found.states, found, body + "/states");
    }

    private void list(
            List<String> names, EntryKind kind, String key, Set<String> have, Seen.Metric found, String pointer) {
        for (int i = 0; i < names.size(); i++) {
            add(kind, key + "/" + names.get(i), have.contains(names.get(i)), found, key, pointer + "/" + i);
        }
    }

    private void add(EntryKind kind, String name, boolean covered, Seen.Metric found, String key, String pointer) {
        if (covered) {
            entries.add(CoverageEntry.covered(kind, name, pointer));
        } else if (!found.emitted && found.reported > 0 && seen.isTooShortFor(found)) {
            entries.add(new CoverageEntry(
                    kind,
                    name,
                    Outcome.NOT_YET,
                    "the run has 1 cycle, and a relative value takes 2 (sdk.md 5.6)",
                    pointer));
        } else {
            String why = found.emitted ? "never emitted, though " + key + " was" : "never emitted";
            entries.add(CoverageEntry.never(
                    kind, name, why + (found.emitted || found.why().isEmpty() ? "" : "; " + found.why()), pointer));
        }
    }

    private void property(String key, String pointer) {
        if (!reads.told()) {
            entries.add(new CoverageEntry(
                    EntryKind.PROPERTY,
                    key,
                    Outcome.UNTOLD,
                    "the plugin took its configuration as a whole, so nobody can tell what it read",
                    pointer));
        } else if (reads.keys().contains(key)) {
            entries.add(CoverageEntry.covered(EntryKind.PROPERTY, key, pointer));
        } else {
            entries.add(CoverageEntry.never(EntryKind.PROPERTY, key, "never asked for by the plugin", pointer));
        }
    }

    private void ui() {
        Map<?, ?> ui = Json.object(definition.json().get("ui"));
        String section = ui.containsKey("keyMetrics") && !ui.containsKey("keymetrics") ? "keyMetrics" : "keymetrics";
        List<?> keys = Json.list(ui.get(section));
        for (int i = 0; i < keys.size(); i++) {
            String key = Json.text(keys.get(i), "key");
            shown(EntryKind.KEYMETRIC, key, List.of(key), "/ui/" + section + "/" + i);
        }
        charts(EntryKind.KEYCHART, ui, "keycharts");
        charts(EntryKind.CHART, ui, "charts");
    }

    private void charts(EntryKind kind, Map<?, ?> ui, String section) {
        List<?> charts = Json.list(ui.get(section));
        for (int i = 0; i < charts.size(); i++) {
            Object chart = charts.get(i);
            List<String> keys = Json.list(Json.object(chart).get("series")).stream()
                    .map(series -> Json.text(series, "key"))
                    .toList();
            String name = Json.text(chart, "group") + "/" + Json.text(chart, "title");
            shown(kind, name, keys, "/ui/" + section + "/" + i);
        }
    }

    private void shown(EntryKind kind, String name, List<String> keys, String pointer) {
        List<String> empty = keys.stream()
                .filter(key -> !seen.metric(key).emitted)
                .distinct()
                .toList();
        boolean notYet = !empty.isEmpty()
                && empty.stream()
                        .map(seen::metric)
                        .allMatch(metric -> metric.reported > 0 && seen.isTooShortFor(metric));
        if (keys.isEmpty()) {
            entries.add(CoverageEntry.never(kind, name, "it has no series", pointer));
        } else if (empty.isEmpty()) {
            entries.add(CoverageEntry.covered(kind, name, pointer));
        } else {
            entries.add(new CoverageEntry(
                    kind,
                    name,
                    notYet ? Outcome.NOT_YET : Outcome.NEVER,
                    "it shows nothing of " + String.join(", ", empty) + (notYet ? " after 1 cycle" : ""),
                    pointer));
        }
    }

    private void alerts() {
        List<?> metrics = Json.list(definition.json().get("metrics"));
        for (int i = 0; i < metrics.size(); i++) {
            List<?> settings = Json.list(Json.object(metrics.get(i)).get("alert_settings"));
            for (int j = 0; j < settings.size(); j++) {
                String id = Json.text(settings.get(j), "alert_id");
                String pointer = "/metrics/" + i + "/alert_settings/" + j;
                entries.add(
                        alerts.contains(id)
                                ? CoverageEntry.covered(EntryKind.ALERT, id, pointer)
                                : CoverageEntry.never(
                                        EntryKind.ALERT,
                                        id,
                                        "it never opened, and no contract says under alerts that it must not",
                                        pointer));
            }
        }
    }
}
