package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.definition.MetricDefinition;
import org.exampleservice.harness.definition.PluginDefinition;

/** Reads the layout out of a plugin.json, as leniently as the server draws it. */
final class LayoutReader {

    private static final String COLOR = "#00a6fb";

    private final PluginDefinition definition;
    private final Fields ui;

    private LayoutReader(PluginDefinition definition) {
        this.definition = definition;
        this.ui = Fields.of(definition.json()).object("ui");
    }

    static Layout read(PluginDefinition definition) {
        return new LayoutReader(definition).layout();
    }

    private Layout layout() {
        String technology = definition.technologies().stream().findFirst().orElse("");
        if (!Fields.of(definition.json()).has("ui")) {
            return new Layout(technology, List.of(), List.of(), metricsPage(), true);
        }
        String keyCharts = ui.has("keycharts") ? "keycharts" : "keyCharts";
        return new Layout(
                technology,
                serieses(ui.objects("keymetrics"), "/ui/keymetrics"),
                charts(keyCharts, false),
                charts("charts", true),
                false);
    }

    private List<Layout.Chart> charts(String name, boolean split) {
        List<Layout.Chart> charts = new ArrayList<>();
        List<Fields> given = ui.objects(name);
        for (int i = 0; i < given.size(); i++) {
            Fields chart = given.get(i);
            charts.add(new Layout.Chart(
                    chart.textOr("group", ""),
                    chart.textOr("title", ""),
                    chart.text("description").orElseGet(() -> chart.textOr("explanation", "")),
                    serieses(chart.objects("series"), "/ui/" + name + "/" + i + "/series"),
                    split));
        }
        return charts;
    }

    private List<Layout.Series> serieses(List<Fields> given, String pointer) {
        List<Layout.Series> all = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            all.add(series(given.get(i), pointer + "/" + i));
        }
        return all;
    }

    private Layout.Series series(Fields given, String pointer) {
        String key = given.textOr("key", "");
        Optional<MetricDefinition> states = definition.stateMetric(key);
        Optional<MetricDefinition> metric = definition.timeseries(key).or(() -> states);
        boolean isState = states.isPresent()
                && (given.isTrue("statechart")
                        || given.isTrue("statemetric")
                        || definition.timeseries(key).isEmpty());
        return new Layout.Series(
                pointer,
                key,
                given.text("displayname").orElseGet(() -> label(key, metric)),
                given.textOr("metricexplanation", ""),
                given.text("aggregation").or(() -> given.text("aggeragation")).flatMap(Aggregation::of),
                given.text("mergeaggregation").flatMap(Aggregation::of).filter(Aggregation::isMerge),
                type(given.textOr("seriestype", "area")),
                given.textOr("color", COLOR).strip(),
                given.isTrue("rightaxis"),
                given.isTrue("stacked"),
                given.text("unit")
                        .orElseGet(() -> metric.map(MetricDefinition::unit).orElse("")),
                isState ? states.get().states() : List.of(),
                given.texts("statecolors").stream().map(String::strip).toList(),
                metric.filter(LayoutReader::isOfGroup).isPresent(),
                metric.isPresent(),
                given.texts("dimensions"),
                metric.map(found -> found.dimensions().size()).orElse(0));
    }

    private static String label(String key, Optional<MetricDefinition> metric) {
        return metric.map(MetricDefinition::displayName)
                .filter(name -> !name.isBlank())
                .orElse(key);
    }

    private static boolean isOfGroup(MetricDefinition metric) {
        return metric.entity().equals("CUSTOM_DEVICE_GROUP");
    }

    private static String type(String written) {
        String type = written.strip().toLowerCase(Locale.ROOT);
        return List.of("line", "area", "bar").contains(type) ? type : "area";
    }

    /** One area chart for each metric, two a row, by display name (pages.md 1.3). */
    private List<Layout.Chart> metricsPage() {
        List<Layout.Chart> charts = new ArrayList<>();
        for (int i = 0; i < definition.metrics().size(); i++) {
            MetricDefinition metric = definition.metrics().get(i);
            Layout.Series series = series(new Fields(Map.of("key", metric.key())), "/metrics/" + i);
            charts.add(new Layout.Chart("Metrics", series.label(), "", List.of(series), true));
        }
        charts.sort(Comparator.comparing(chart -> chart.title().toLowerCase(Locale.ROOT)));
        return charts;
    }
}
