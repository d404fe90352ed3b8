package org.exampleservice.harness.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.exampleservice.harness.alert.AlertRule;
import org.exampleservice.harness.alert.AlertRules;
import org.exampleservice.harness.alert.AlertTimeline;
import org.exampleservice.harness.alert.Alerts;
import org.exampleservice.harness.alert.Missing;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;

/** Shows the alert rules on every series that they watch. Not thread-safe. */
final class AlertBuilder {

    private static final int MOST_SERIES = 100;
    private static final String NOTE = "A minute without a value is no sample (pages.md 1.2, inferred).";

    private final PluginDefinition definition;
    private final RunHistory history;

    AlertBuilder(PluginDefinition definition, RunHistory history) {
        this.definition = definition;
        this.history = history;
    }

    List<AlertView> build() {
        List<AlertView> views = new ArrayList<>();
        for (AlertRule rule : AlertRules.of(definition).rules()) {
            Alerts.evaluate(rule, recording(rule.metric()), Missing.SKIPPED).stream()
                    .map(this::view)
                    .forEach(views::add);
        }
        return views;
    }

    /** The values of one metric as a run of their own, whose cycles are numbered by minute from 1. */
    private Recording recording(String key) {
        List<Series> series = history.entities().stream()
                .flatMap(entity -> entity.tuples(key).stream().map(tuple -> new Series(entity, tuple)))
                .limit(MOST_SERIES)
                .toList();
        List<Cycle> cycles = IntStream.rangeClosed(history.first(), history.last())
                .mapToObj(minute -> cycle(minute, series))
                .toList();
        return new Recording(definition.name(), definition.version(), Duration.ofMinutes(1), "preview", cycles);
    }

    private record Series(EntityHistory entity, TupleSeries tuple) {}

    private static Cycle cycle(int minute, List<Series> series) {
        List<Entry> entries = new ArrayList<>();
        for (Series one : series) {
            double value = one.tuple().at(minute, Aggregation.AVG);
            if (!Double.isNaN(value)) {
                MetricValue amount = new MetricValue.Amount(value);
                TupleSeries tuple = one.tuple();
                entries.add(new Entry(
                        new Emission.Metric(
                                one.entity().ref(),
                                tuple.key(),
                                tuple.dimensions(),
                                MetricKind.ABSOLUTE,
                                amount,
                                amount),
                        new Fate.Emitted(1),
                        minute + 1));
            }
        }
        return new Cycle(
                minute + 1, Instant.EPOCH, Turn.QUERIED, Status.OK, 1, entries, List.of(), List.of(), List.of());
    }

    private AlertView view(AlertTimeline timeline) {
        AlertRule rule = timeline.rule();
        EntityHistory entity = history.entity(timeline.entity().id()).orElseThrow();
        TupleSeries tuple = entity.series(rule.metric(), timeline.dimensions());
        Points values = Points.of(
                history.last() + 1 - history.first(), place -> tuple.at(history.first() + place, Aggregation.AVG));
        return new AlertView(
                rule.id(),
                rule.name(),
                setting(rule).textOr("event_type", ""),
                rule.metric(),
                definition
                        .timeseries(rule.metric())
                        .map(metric -> metric.unit())
                        .orElse("State"),
                rule.toString(),
                rule.threshold(),
                rule.samples(),
                EntityIds.text(entity.ref()),
                entity.name(),
                String.join(", ", timeline.dimensions().values()),
                history.first(),
                values,
                IntStream.range(0, values.size())
                        .filter(place -> violates(rule, values.at(place)))
                        .map(place -> place + history.first())
                        .boxed()
                        .toList(),
                timeline.spans().stream()
                        .map(span -> new AlertView.Span(
                                span.opened() - 1,
                                span.closed().orElse(history.last() + 2) - 1,
                                span.closed().isPresent(),
                                text(timeline, entity, values.at(span.opened() - 1 - history.first()))))
                        .toList(),
                NOTE);
    }

    private static boolean violates(AlertRule rule, double value) {
        return rule.above() ? value > rule.threshold() : value < rule.threshold();
    }

    /** The description with its placeholders filled (pages.md 1.2); the severity is the violating value. */
    private String text(AlertTimeline timeline, EntityHistory entity, double value) {
        AlertRule rule = timeline.rule();
        Map<String, String> filled = Map.of(
                "{threshold}", number(rule.threshold()),
                "{severity}", number(value),
                "{entityname}", entity.name(),
                "{metricname}",
                        definition
                                .timeseries(rule.metric())
                                .map(metric -> metric.displayName())
                                .orElse(rule.metric()),
                "{violating_samples}", String.valueOf(rule.violating()),
                "{dimensions}", String.join(", ", timeline.dimensions().values()),
                "{alert_condition}", rule.above() ? "above" : "below");
        String text = setting(rule).textOr("description", "");
        for (Map.Entry<String, String> entry : filled.entrySet()) {
            text = text.replace(entry.getKey(), entry.getValue());
        }
        return text;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    /** The rule as it stands in plugin.json. */
    private Fields setting(AlertRule rule) {
        return Fields.of(definition.json()).objects("metrics").stream()
                .flatMap(metric -> metric.objects("alert_settings").stream())
                .filter(setting -> setting.textOr("alert_id", "").equals(rule.id()))
                .findFirst()
                .orElse(Fields.of(null));
    }
}
