package org.exampleservice.harness.preview;

import java.util.Objects;

/**
 * One step from what was reported to a number on a page.
 *
 * @param stage {@code merge}, {@code roll-up} or {@code draw}
 * @param how the aggregation by name, or what was done instead
 * @param rule {@link PreviewRule#id} of the rule
 * @param text of the rule
 * @param source of the rule; an inferred one says so: {@code pages.md 1.4, inferred}
 */
public record WhyStep(String stage, String how, String rule, String text, String source) {
    public WhyStep {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(how, "how");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(source, "source");
    }

    static WhyStep of(String stage, String how, PreviewRule rule) {
        return new WhyStep(stage, how, rule.id(), rule.text(), rule.source() + (rule.isInferred() ? ", inferred" : ""));
    }
}
