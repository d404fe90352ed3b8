package org.exampleservice.harness.lint;

import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.harness.lint.Declaration.Metric;

/** What shows several dimension tuples as one value must say how (pages.md 1.2). */
final class Merges {

    private Merges() {}

    static void check(ObjectNode shown, Metric metric, Findings findings) {
        if (!metric.isState()
                && !metric.dimensions().isEmpty()
                && shown.find("mergeaggregation").isEmpty()) {
            findings.add(
                    Rule.MERGE_MISSING,
                    shown,
                    shown.pointer() + " shows a metric with dimensions and does not say how they become one value",
                    "Add \"mergeaggregation\": \"sum\", or the one that is meant; without it they are averaged.");
        }
    }
}
