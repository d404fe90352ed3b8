package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.exampleservice.harness.definition.MetricDefinition;
import org.exampleservice.harness.definition.PluginDefinition;

/** Gathers what all pages share. Not thread-safe. */
final class OverviewBuilder {

    /** Time frames in minutes, the usual one first. */
    private static final List<Integer> FRAMES = List.of(PreviewModel.FRAME, 30, 360, 1440);

    private final PluginDefinition definition;
    private final Layout layout;
    private final RunHistory history;
    private final List<Notice> notices;
    private final Switches switches;

    OverviewBuilder(
            PluginDefinition definition, Layout layout, RunHistory history, List<Notice> notices, Switches switches) {
        this.definition = definition;
        this.layout = layout;
        this.history = history;
        this.notices = notices;
        this.switches = switches;
    }

    Overview build() {
        return new Overview(
                definition.name(),
                definition.version(),
                Fields.of(definition.json()).textOr("favicon", ""),
                history.start(),
                history.first(),
                history.last(),
                frames(history),
                List.of(tile()),
                minutes(eventMinutes()),
                minutes(errorMinutes()),
                minutes(history.changes()),
                layout.withoutUi(),
                layout.charts().stream().map(Layout.Chart::group).distinct().toList(),
                notices(),
                rules());
    }

    /** The frames that a run is long enough for, and the usual one. */
    static List<Integer> frames(RunHistory history) {
        int minutes = history.last() + 1 - history.first();
        return FRAMES.stream()
                .filter(frame -> frame <= PreviewModel.FRAME || minutes > frame / 4)
                .sorted()
                .toList();
    }

    Overview.Tile tile() {
        List<Overview.GroupRow> groups = history.groups().stream()
                .map(group -> new Overview.GroupRow(
                        EntityIds.text(group.ref()),
                        group.name(),
                        history.devices(group).size()))
                .toList();
        int devices = groups.stream().mapToInt(Overview.GroupRow::devices).sum();
        String technology = layout.technology().isEmpty() ? definition.name() : layout.technology();
        return new Overview.Tile(definition.name(), technology, groups, devices);
    }

    private BitSet eventMinutes() {
        BitSet minutes = new BitSet();
        history.events().reports().forEach(report -> minutes.set(report.minute()));
        return minutes;
    }

    private BitSet errorMinutes() {
        BitSet minutes = new BitSet();
        history.endpoints().stream()
                .flatMap(endpoint -> endpoint.statuses().stream())
                .filter(status -> !status.fine())
                .forEach(status -> minutes.set(status.from(), status.until()));
        return minutes;
    }

    private static List<Integer> minutes(BitSet minutes) {
        return minutes.stream().boxed().toList();
    }

    private List<Notice> notices() {
        List<Notice> all = new ArrayList<>(notices);
        if (history.last() >= 0) {
            definition.metrics().stream()
                    .filter(metric -> MetricRows.series(metric, history) == 0)
                    .map(OverviewBuilder::neverCame)
                    .forEach(all::add);
        }
        if (layout.keyMetrics().size() > PreviewModel.MOST_KEY_METRICS) {
            all.add(new Notice(
                    "warning",
                    "",
                    "/ui/keymetrics/" + PreviewModel.MOST_KEY_METRICS,
                    "key-metrics",
                    "There are " + layout.keyMetrics().size() + " key metrics; a custom device shows 4 (pages.md 1.2)."
                            + " Only the first 4 are shown."));
        }
        Stream.concat(layout.keyCharts().stream(), layout.charts().stream())
                .flatMap(chart -> chart.series().stream())
                .filter(series -> !series.declared())
                .map(series -> new Notice(
                        "error",
                        "",
                        series.pointer(),
                        "chart-unknown-metric",
                        ChartNotes.of(series, false).get(0)))
                .filter(notice ->
                        all.stream().noneMatch(other -> other.pointer().startsWith(notice.pointer())))
                .forEach(all::add);
        return all;
    }

    private static Notice neverCame(MetricDefinition metric) {
        return new Notice(
                "warning",
                "",
                "",
                "never-reported",
                "The metric " + metric.key()
                        + " is declared, and no value of it was emitted in this run (pages.md 1.5)."
                        + " Run longer, or see what the extension lost.");
    }

    private List<Overview.Rule> rules() {
        return Arrays.stream(PreviewRule.values())
                .map(rule -> new Overview.Rule(
                        rule.id(), rule.text(), rule.source(), rule.isInferred(), switches.isOn(rule)))
                .toList();
    }
}
