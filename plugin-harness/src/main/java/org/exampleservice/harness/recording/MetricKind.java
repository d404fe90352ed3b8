package org.exampleservice.harness.recording;

import java.util.Locale;

/** How a measurement was reported (sdk.md 5.6); the order is the order in which a cycle's results are sent. */
public enum MetricKind {
    RELATIVE,
    PER_SECOND,
    ABSOLUTE,
    STATE,
    STAT_COUNTER;

    /** The name in files and tables: {@code per_second}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the call that reports it: {@code state_metric}, the others as {@link #wireName}. */
    public String apiName() {
        return this == STATE ? "state_metric" : wireName();
    }
}
