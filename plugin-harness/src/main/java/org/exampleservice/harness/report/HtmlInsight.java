package org.exampleservice.harness.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.exampleservice.harness.contract.Insight;
import org.exampleservice.harness.coverage.CoverageEntry.Outcome;
import org.exampleservice.harness.coverage.CoverageReport;

/** Coverage and alerts of a case of the page. */
final class HtmlInsight {

    private HtmlInsight() {}

    /** How much of plugin.json is covered, and what is not; when alerts opened. */
    static String of(Insight insight) {
        Map<String, String> alerts = new LinkedHashMap<>();
        insight.alerts()
                .forEach(timeline -> alerts.put(
                        "alert " + timeline.rule().id() + " on " + timeline.place() + " (" + timeline.rule() + ")",
                        timeline.spans().isEmpty()
                                ? "never open"
                                : timeline.spans().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", "))));
        return coverage(insight) + HtmlTable.of("Alerts", alerts, "");
    }

    private static String coverage(Insight insight) {
        if (insight.coverage().isEmpty()) {
            return "";
        }
        CoverageReport report = insight.coverage().get();
        Map<String, String> rows = new LinkedHashMap<>();
        report.undeclared().forEach(undeclared -> rows.put(undeclared.title(), "not declared: " + undeclared.why()));
        report.entries().stream()
                .sorted(Comparator.comparing(entry -> entry.outcome() == Outcome.COVERED))
                .forEach(
                        entry -> rows.put(entry.title(), entry.outcome() == Outcome.COVERED ? "covered" : entry.why()));
        return "<h3>Coverage</h3><p>" + Html.line(insight.summary()) + "</p>" + HtmlTable.of("", rows, "");
    }
}
