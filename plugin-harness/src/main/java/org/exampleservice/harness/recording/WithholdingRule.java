package org.exampleservice.harness.recording;

import java.util.Locale;

/** Why a value was held back; the list is closed. */
public enum WithholdingRule {
    /** A relative or per-second value that was never reported before: it only sets the baseline (sdk.md 5.6). */
    FIRST_REPORT,
    /** As {@link #FIRST_REPORT}, but the baseline had been lost because the last cycle did not report it (sdk.md 5.6). */
    MISSED_CYCLE,
    /** The counter went down, which becomes the new baseline (sdk.md 5.6). */
    DECREASE,
    /** The query raised: the value waits and goes out with the next successful cycle (sdk.md 5.8). */
    QUERY_FAILED,
    /** The cycle's results could not be wrapped: its topology stays in the builder, in the next query's way (sdk.md 5.6). */
    TOPOLOGY_STUCK;

    /** The name in files and tables: {@code first report}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
