package org.exampleservice.harness.lint.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.lint.Finding;
import org.exampleservice.harness.lint.Rule;
import org.exampleservice.harness.lint.Severity;

/** Findings as workflow commands of GitHub, which shows few of a kind and forgets the rest silently. Thread-safe. */
public final class GitHubAnnotations {

    /** The most annotations of one rule. */
    public static final int MOST_PER_RULE = 10;

    private GitHubAnnotations() {}

    /** One line for each annotation, and one for each rule of which there were more. */
    public static List<String> of(List<Finding> findings) {
        Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            if (counts.merge(finding.rule(), 1, Integer::sum) <= MOST_PER_RULE) {
                lines.add(line(finding));
            }
        }
        counts.forEach((rule, count) -> {
            if (count > MOST_PER_RULE) {
                lines.add(
                        "::notice title=" + rule.id() + "::" + (count - MOST_PER_RULE) + " more of rule " + rule.id());
            }
        });
        return lines;
    }

    private static String line(Finding finding) {
        return "::" + command(finding.rule().severity()) + " file=" + property(finding.file()) + ",line="
                + finding.position().line() + ",col=" + finding.position().column() + ",title="
                + property(finding.rule().id()) + "::" + message(finding.message());
    }

    private static String command(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.word();
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
