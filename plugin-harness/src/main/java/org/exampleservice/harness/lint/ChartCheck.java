package org.exampleservice.harness.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.harness.lint.Declaration.Chart;
import org.exampleservice.harness.lint.Declaration.Metric;
import org.exampleservice.harness.lint.Nodes.Text;

/** Charts as a whole, and metrics that none of them shows (sdk.md 4.7, pages.md 1.5). */
final class ChartCheck implements Check {

    @Override
    public void check(Declaration declaration, Findings findings) {
        for (Chart chart : declaration.charts()) {
            List<Metric> metrics = chart.series().stream()
                    .flatMap(series -> metric(series, declaration).stream())
                    .toList();
            mixed(chart, metrics, declaration, findings);
            axis(chart, false, declaration, findings);
            axis(chart, true, declaration, findings);
        }
        unshown(declaration, findings);
    }

    private static Optional<Metric> metric(ObjectNode series, Declaration declaration) {
        return Nodes.text(series, "key").flatMap(key -> declaration.metric(key.value()));
    }

    private static void mixed(Chart chart, List<Metric> metrics, Declaration declaration, Findings findings) {
        if (metrics.stream().map(Metric::isState).distinct().count() > 1) {
            findings.add(
                    Rule.CHART_MIXED,
                    chart.node(),
                    chart.node().pointer() + " has numbers and states",
                    "Make it two charts.");
        }
        if (metrics.stream().map(declaration::entity).distinct().count() > 1) {
            findings.add(
                    Rule.CHART_MIXED,
                    chart.node(),
                    chart.node().pointer() + " has metrics of devices and of groups",
                    "Make it two charts.");
        }
    }

    private static void axis(Chart chart, boolean right, Declaration declaration, Findings findings) {
        List<String> units = chart.series().stream()
                .filter(series -> Nodes.isTrue(series, "rightaxis") == right)
                .flatMap(series -> unit(series, declaration).stream())
                .distinct()
                .toList();
        if (units.size() > 1) {
            findings.add(
                    Rule.AXIS_UNITS,
                    chart.node(),
                    chart.node().pointer() + " has " + String.join(" and ", units) + " on its "
                            + (right ? "right" : "left") + " axis",
                    right ? "Make it two charts." : "Put the series of one unit on the right: \"rightaxis\": true.");
        }
    }

    private static Optional<String> unit(ObjectNode series, Declaration declaration) {
        return metric(series, declaration)
                .filter(metric -> !metric.isState())
                .flatMap(metric -> Nodes.text(series, "unit")
                        .or(() -> Nodes.text(metric.body(), "unit"))
                        .map(Text::value));
    }

    /** Without any chart or key metric there is one page with all metrics. */
    private static void unshown(Declaration declaration, Findings findings) {
        List<String> shown = Stream.concat(
                        declaration.charts().stream().flatMap(chart -> chart.series().stream()),
                        declaration.keyMetrics().stream())
                .flatMap(item -> Nodes.text(item, "key").stream())
                .map(Text::value)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        declaration.metrics().stream()
                .flatMap(metric -> metric.key().stream())
                .filter(key -> !shown.contains(key.value()))
                .forEach(key -> findings.add(
                        Rule.METRIC_IN_NO_CHART,
                        key.node(),
                        key.node().pointer() + " is " + Nodes.quoted(key.value()) + ", which no chart shows",
                        "Add it to a chart of ui."));
    }
}
