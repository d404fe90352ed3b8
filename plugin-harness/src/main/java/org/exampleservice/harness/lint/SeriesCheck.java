package org.exampleservice.harness.lint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ListNode;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.harness.lint.Declaration.Chart;
import org.exampleservice.harness.lint.Declaration.Metric;
import org.exampleservice.harness.lint.Nodes.Text;

/** The series of charts, one by one (sdk.md 4.7). */
final class SeriesCheck implements Check {

    private static final Pattern COLOR = Pattern.compile("#([0-9a-fA-F]{3}){1,2}|#[0-9a-fA-F]{8}"
            + "|rgb\\( *\\d{1,3} *(, *\\d{1,3} *){2}\\)|rgba\\( *\\d{1,3} *(, *\\d{1,3} *){2}, *[0-9.]+ *\\)");

    @Override
    public void check(Declaration declaration, Findings findings) {
        for (Chart chart : declaration.charts()) {
            chart.series().forEach(series -> series(series, chart, declaration, findings));
        }
    }

    private static void series(ObjectNode series, Chart chart, Declaration declaration, Findings findings) {
        type(series, findings);
        Aggregations.check(series, "aggregation", Words.AGGREGATIONS, findings);
        Aggregations.checkMerge(series, findings);
        Nodes.text(series, "color").ifPresent(color -> color(color, findings));
        Nodes.texts(series, "statecolors").forEach(color -> color(color, findings));
        unit(series, findings);
        Optional<Text> key = Nodes.text(series, "key");
        Optional<Metric> metric = key.flatMap(text -> declaration.metric(text.value()));
        if (key.isPresent() && metric.isEmpty()) {
            findings.add(
                    Rule.CHART_UNKNOWN_METRIC,
                    key.get().node(),
                    key.get().node().pointer() + " is " + Nodes.quoted(key.get().value()) + ", which is not declared",
                    Words.nearest(key.get().value(), declaration.keys(), "Declare it in metrics."));
        }
        metric.ifPresent(of -> shown(series, of, chart, findings));
    }

    private static void type(ObjectNode series, Findings findings) {
        Optional<DocumentNode> type = series.find("seriestype");
        type.filter(node -> !(node.toJava() instanceof String word) || !Words.isOneOf(word, Words.SERIES_TYPES))
                .ifPresent(node -> findings.add(
                        Rule.SERIES_TYPE_WORD,
                        node,
                        node.pointer() + " is " + Nodes.shown(node),
                        Words.remedy(String.valueOf(node.toJava()), Words.SERIES_TYPES)));
        if (Nodes.isTrue(series, "stacked")
                && Nodes.textOr(series, "seriestype", "area").equalsIgnoreCase("line")) {
            findings.add(
                    Rule.STACKED_LINE,
                    series,
                    series.pointer() + " is a stacked line",
                    "Make it an area or a bar, or take \"stacked\" out.");
        }
    }

    private static void color(Text color, Findings findings) {
        if (!COLOR.matcher(color.value()).matches()) {
            boolean blanks = COLOR.matcher(color.value().strip()).matches();
            findings.add(
                    Rule.COLOR_FORM,
                    color.node(),
                    color.node().pointer() + " is " + Nodes.quoted(color.value()),
                    blanks ? "Write " + Nodes.quoted(color.value().strip()) + "." : "Write one like \"#00a6fb\".");
        }
    }

    private static void unit(ObjectNode series, Findings findings) {
        Nodes.text(series, "unit")
                .filter(unit -> !unit.value().isEmpty() && !Words.UNITS.contains(unit.value()))
                .ifPresent(unit -> findings.add(
                        Rule.SERIES_UNIT,
                        unit.node(),
                        unit.node().pointer() + " is " + Nodes.quoted(unit.value()),
                        Words.remedy(unit.value(), Words.UNITS)));
    }

    private static void shown(ObjectNode series, Metric metric, Chart chart, Findings findings) {
        dimensions(series, metric, findings);
        if (chart.isKey()) {
            Merges.check(series, metric, findings);
        }
        if (metric.isState() != Nodes.isTrue(series, "statechart")) {
            findings.add(
                    Rule.STATE_CHART,
                    series,
                    series.pointer()
                            + (metric.isState() ? " is a state metric without" : " is no state metric, and has")
                            + " \"statechart\": true",
                    metric.isState() ? "Add it." : "Take it out.");
        }
        series.find("statecolors")
                .filter(colors -> metric.isState())
                .ifPresent(colors -> stateColors(colors, metric, findings));
    }

    private static void dimensions(ObjectNode series, Metric metric, Findings findings) {
        List<String> declared = Nodes.values(metric.dimensions());
        Nodes.texts(series, "dimensions").stream()
                .filter(dimension -> !declared.contains(dimension.value()))
                .forEach(dimension -> findings.add(
                        Rule.CHART_UNKNOWN_DIMENSION,
                        dimension.node(),
                        dimension.node().pointer() + " is " + Nodes.quoted(dimension.value())
                                + (declared.isEmpty()
                                        ? ", and the metric has no dimensions"
                                        : ", and the metric has " + String.join(", ", declared)),
                        Words.nearest(dimension.value(), declared, "Declare it with the metric, or take it out.")));
    }

    private static void stateColors(DocumentNode colors, Metric metric, Findings findings) {
        int count = colors instanceof ListNode list ? list.items().size() : 1;
        int states = metric.states().size();
        if (count != states) {
            findings.add(
                    Rule.STATE_COLORS,
                    colors,
                    colors.pointer() + " has " + count + ", and the metric has " + states + " states",
                    "Write one colour for each of " + String.join(", ", Nodes.values(metric.states())) + ".");
        }
    }
}
