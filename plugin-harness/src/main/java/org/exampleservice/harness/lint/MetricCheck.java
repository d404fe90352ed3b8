package org.exampleservice.harness.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.harness.lint.Declaration.Metric;
import org.exampleservice.harness.lint.Nodes.Text;

/** The elements of {@code metrics}, one by one (sdk.md 4.3). */
final class MetricCheck implements Check {

    private static final List<String> ENGINE_AGGREGATIONS = List.of("AVG", "SUM");

    @Override
    public void check(Declaration declaration, Findings findings) {
        Set<Object> seen = new HashSet<>();
        for (ObjectNode element : Nodes.objects(declaration.root(), "metrics")) {
            kind(element, findings);
            if (!seen.add(element.toJava())) {
                findings.add(
                        Rule.SAME_METRIC_TWICE,
                        element,
                        element.pointer() + " is equal to an element before it",
                        "Take it out.");
            }
        }
        declaration.metrics().forEach(metric -> metric(metric, findings));
    }

    private static void kind(ObjectNode element, Findings findings) {
        boolean numbers = element.find("timeseries").isPresent();
        boolean states = element.find("statetimeseries").isPresent();
        if (numbers == states) {
            findings.add(
                    Rule.METRIC_KIND,
                    element,
                    element.pointer() + " has "
                            + (numbers
                                    ? "both timeseries and statetimeseries"
                                    : "neither timeseries nor statetimeseries"),
                    numbers ? "Make it two metrics." : "Add timeseries for numbers, or statetimeseries for states.");
        }
    }

    private static void metric(Metric metric, Findings findings) {
        metric.key().ifPresent(key -> Names.check(key, findings));
        metric.dimensions().forEach(dimension -> Names.check(dimension, findings));
        metric.states().forEach(state -> Names.check(state, findings));
        dimensions(metric.dimensions(), findings);
        displayName(metric, findings);
        sourceAggregation(metric.element(), findings);
        if (metric.isState()) {
            states(metric, findings);
        } else {
            unit(metric.body(), findings);
            Aggregations.check(metric.body(), "aggregation", Words.MERGES, findings);
            TopxCheck.check(metric.body(), findings);
        }
    }

    private static void dimensions(List<Text> dimensions, Findings findings) {
        Set<String> names = new HashSet<>();
        for (Text dimension : dimensions) {
            String what = dimension.node().pointer() + " is " + Nodes.quoted(dimension.value());
            if (!names.add(dimension.value())) {
                findings.add(Rule.DIMENSION_NAME, dimension.node(), what + " again", "Take it out.");
            } else if (names.size() == 1 && dimension.value().equals("rx_pid")) {
                findings.add(
                        Rule.DIMENSION_NAME,
                        dimension.node(),
                        what,
                        "Choose another name: this one, in the first place, means a process id of a OneAgent.");
            }
        }
    }

    private static void displayName(Metric metric, Findings findings) {
        Optional<Text> name = Nodes.text(metric.body(), "displayname");
        name.filter(text -> metric.hasKey(text.value()))
                .ifPresent(text -> findings.add(
                        Rule.DISPLAY_NAME_IS_KEY,
                        text.node(),
                        text.node().pointer() + " is the key, " + Nodes.quoted(text.value()),
                        "Write what people call it."));
    }

    private static void sourceAggregation(ObjectNode element, Findings findings) {
        Optional<DocumentNode> given = Nodes.object(element, "source").flatMap(source -> source.find("aggregation"));
        given.filter(node -> !isEngineAggregation(node.toJava()))
                .ifPresent(node -> findings.add(
                        Rule.SOURCE_AGGREGATION,
                        node,
                        node.pointer() + " is " + Nodes.shown(node),
                        "Write \"AVG\" or \"SUM\", or take it out for AVG."));
    }

    private static boolean isEngineAggregation(Object value) {
        return value instanceof String word && ENGINE_AGGREGATIONS.contains(word.toUpperCase(Locale.ROOT));
    }

    private static void unit(ObjectNode body, Findings findings) {
        Nodes.text(body, "unit")
                .filter(unit -> !Words.UNITS.contains(unit.value()))
                .ifPresent(unit -> findings.add(
                        Rule.UNIT_WORD,
                        unit.node(),
                        unit.node().pointer() + " is " + Nodes.quoted(unit.value()),
                        Words.remedy(unit.value(), Words.UNITS)));
    }

    private static void states(Metric metric, Findings findings) {
        Set<String> names = new HashSet<>();
        for (Text state : metric.states()) {
            if (!names.add(state.value())) {
                findings.add(
                        Rule.STATE_NAMES,
                        state.node(),
                        state.node().pointer() + " is " + Nodes.quoted(state.value()) + " again",
                        "Take it out: the first one's number is reported for both.");
            }
        }
        if (names.isEmpty() && Nodes.items(metric.body(), "states").isEmpty()) {
            metric.body()
                    .find("states")
                    .filter(Field.Kind.LIST::admits)
                    .ifPresent(node -> findings.add(
                            Rule.STATE_NAMES,
                            node,
                            node.pointer() + " is empty",
                            "Name the states: every value would be dropped as unknown."));
        }
    }
}
