package org.exampleservice.harness.preview;

import java.util.List;
import java.util.stream.Stream;
import org.exampleservice.harness.definition.MetricDefinition;
import org.exampleservice.harness.definition.PluginDefinition;

/** The declared metrics, each with where it is shown and whether it came. */
final class MetricRows {

    private MetricRows() {}

    static List<SettingsView.Metric> of(PluginDefinition definition, Layout layout, RunHistory history) {
        return definition.metrics().stream()
                .map(metric -> new SettingsView.Metric(
                        metric.key(),
                        metric.displayName(),
                        metric.isState() ? String.join(", ", metric.states()) : metric.unit(),
                        metric.dimensions(),
                        metric.entity(),
                        shown(metric, layout),
                        series(metric, history)))
                .toList();
    }

    static int series(MetricDefinition metric, RunHistory history) {
        return history.entities().stream()
                .mapToInt(entity -> entity.tuples(metric.key()).size())
                .sum();
    }

    static int shown(MetricDefinition metric, Layout layout) {
        Stream<Layout.Series> charts = Stream.concat(layout.keyCharts().stream(), layout.charts().stream())
                .flatMap(chart -> chart.series().stream());
        return (int) Stream.concat(charts, layout.keyMetrics().stream())
                .filter(series -> series.key().equals(metric.key()))
                .count();
    }
}
