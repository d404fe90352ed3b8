package org.exampleservice.harness.preview;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What made a number what it is. A rule that no source states is marked as inferred, and can be switched off. */
public enum PreviewRule {
    MERGE_GIVEN("pages.md 1.2", false, "mergeaggregation says how the values of several dimension tuples become one"),
    MERGE_DEFAULT("pages.md 1.2", false, "without mergeaggregation the values of dimension tuples are averaged"),
    MERGE_NOTHING("pages.md 1.2", false, "one value needs no merging"),
    ROLLUP_GIVEN("pages.md 1.2", false, "aggregation says how the minutes of a time frame become one value"),
    ROLLUP_DEFAULT("pages.md 1.2", false, "without aggregation the minutes of a time frame are averaged"),
    SPLIT("pages.md 1.2", false, "a chart of Further details has one line for each dimension tuple"),
    KEY_CHART_MERGED("pages.md 1.2", false, "a chart of the device page is never split"),
    NO_UI("pages.md 1.3", false, "without ui there is one area chart for each metric, by display name"),
    SPLIT_BY_SOME("pages.md 1.2", true, "dimensions of a series are those that it is split by"),
    STATE_ROWS("pages.md 1.2", true, "states are not merged: each dimension tuple has a row"),
    GROUP_MERGED("pages.md 1.4", true, "the key metric of a group merges those of its devices"),
    EVENT_GOES_ON("sdk.md 5.10", true, "a problem that is reported again in the next minute is the same one, going on"),
    SAME_MINUTE("sdk.md 5.6", true, "what is reported twice in a minute is two samples of it");

    private final String source;
    private final boolean inferred;
    private final String text;

    PreviewRule(String source, boolean inferred, String text) {
        this.source = source;
        this.inferred = inferred;
        this.text = text;
    }

    /** Stable name: {@code merge-default}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The section that states it, or that it is inferred from. */
    public String source() {
        return source;
    }

    /** Whether no source states it, so that it can be switched off. */
    public boolean isInferred() {
        return inferred;
    }

    /** What it says, without a full stop. */
    public String text() {
        return text;
    }

    /** The rule of that {@link #id}, if there is one. */
    public static Optional<PreviewRule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}
