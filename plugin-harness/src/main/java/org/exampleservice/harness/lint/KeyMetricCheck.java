package org.exampleservice.harness.lint;

import java.util.List;
import java.util.Optional;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.harness.lint.Declaration.Metric;
import org.exampleservice.harness.lint.Nodes.Text;

/** The figures of the device page's head: the schema looks at {@code keyMetrics} only (sdk.md 4.7). */
final class KeyMetricCheck implements Check {

    private static final int MOST_REFUSED = 2;
    private static final int MOST_SHOWN = 4;

    @Override
    public void check(Declaration declaration, Findings findings) {
        List<ObjectNode> checked = declaration.checkedKeyMetrics();
        ObjectNode ui = declaration.ui().orElse(null);
        if (!checked.isEmpty()) {
            findings.add(
                    Rule.WRONG_CASE,
                    ui.find("keyMetrics").orElseThrow(),
                    "/ui/keyMetrics is another case of keymetrics",
                    "Write \"keymetrics\", as the documentation and all its examples do.");
        }
        if (checked.size() > MOST_REFUSED) {
            findings.add(
                    Rule.KEY_METRIC_REFUSED,
                    checked.get(MOST_REFUSED),
                    "/ui/keyMetrics has " + checked.size() + " key metrics",
                    "Keep 2, or write \"keymetrics\".");
        }
        tooMany(declaration.uncheckedKeyMetrics(), findings);
        checked.forEach(item -> keyMetric(item, Rule.KEY_METRIC_REFUSED, declaration, findings));
        declaration
                .uncheckedKeyMetrics()
                .forEach(item -> keyMetric(item, Rule.KEY_METRIC_UNCHECKED, declaration, findings));
    }

    private static void tooMany(List<ObjectNode> items, Findings findings) {
        if (items.size() > MOST_SHOWN) {
            findings.add(
                    Rule.TOO_MANY_KEY_METRICS,
                    items.get(MOST_SHOWN),
                    "/ui/keymetrics has " + items.size() + " key metrics",
                    "Keep the 4 that matter most.");
        }
    }

    private static void keyMetric(ObjectNode item, Rule rule, Declaration declaration, Findings findings) {
        Optional<Text> key = Nodes.text(item, "key");
        if (key.isEmpty()) {
            if (rule == Rule.KEY_METRIC_UNCHECKED) {
                findings.add(rule, item, item.pointer() + " has no key", "Add the key of a declared metric.");
            }
            return;
        }
        Aggregations.check(item, "aggregation", Words.AGGREGATIONS, findings);
        Optional<Metric> metric = declaration.metric(key.get().value());
        if (metric.isEmpty()) {
            findings.add(
                    rule,
                    key.get().node(),
                    key.get().node().pointer() + " is " + Nodes.quoted(key.get().value()) + ", which is not declared",
                    Words.nearest(key.get().value(), declaration.keys(), "Declare it in metrics."));
            return;
        }
        if (rule == Rule.KEY_METRIC_UNCHECKED) {
            Aggregations.check(item, "mergeaggregation", Words.MERGES, findings);
        } else {
            Aggregations.checkMerge(item, findings);
        }
        Merges.check(item, metric.get(), findings);
        stateFlag(item, metric.get(), findings);
    }

    private static void stateFlag(ObjectNode item, Metric metric, Findings findings) {
        if (metric.isState() != Nodes.isTrue(item, "statemetric")) {
            findings.add(
                    Rule.STATE_CHART,
                    item,
                    item.pointer() + (metric.isState() ? " is a state metric without" : " is no state metric, and has")
                            + " \"statemetric\": true",
                    metric.isState() ? "Add it." : "Take it out.");
        }
    }
}
