package org.exampleservice.harness.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.exampleservice.harness.recording.MetricKind;

/**
 * What one counter was reported as before. A query that failed leaves the baseline of the last good one (sdk.md 5.6), but
 * what it reported waits, goes out with the next good one (sdk.md 5.8), and its first value is the baseline of the one
 * after that. So what a delta counts from is any report since the last two good cycles in a row.
 */
final class Growth {

    private record Past(int cycle, boolean fine, Instant at, double value) {}

    private static final int MOST = 100;

    private List<Past> before = List.of();
    private List<Past> pasts = List.of();

    /** To be called after {@link #wrong} for the same poll. */
    void reported(Poll poll, double value) {
        if (isSince(poll)) {
            return;
        }
        before = pasts;
        Past now = new Past(poll.cycle(), poll.fine(), poll.at(), value);
        List<Past> kept = new ArrayList<>();
        if (!(poll.fine() && !pasts.isEmpty() && pasts.get(pasts.size() - 1).fine())) {
            kept.addAll(pasts.subList(Math.max(0, pasts.size() - MOST), pasts.size()));
        }
        kept.add(now);
        pasts = kept;
    }

    private boolean isSince(Poll poll) {
        return !pasts.isEmpty() && pasts.get(pasts.size() - 1).cycle() == poll.cycle();
    }

    /** What is wrong with a delta or rate that left the runtime; empty if it is the growth. */
    String wrong(Poll poll, MetricKind kind, double now, double left) {
        List<Past> from = isSince(poll) ? before : pasts;
        if (from.stream().anyMatch(past -> fits(past, poll, kind, now, left))) {
            return "";
        }
        if (from.isEmpty()) {
            return "left the runtime as " + Text.number(left) + " without anything to compare it with";
        }
        Past last = from.get(from.size() - 1);
        return "left the runtime as " + Text.number(left) + ", and the growth since cycle " + last.cycle() + " is "
                + Text.number(now - last.value())
                + (kind == MetricKind.PER_SECOND ? " in " + Text.number(seconds(last, poll)) + " s" : "");
    }

    private static boolean fits(Past from, Poll poll, MetricKind kind, double now, double left) {
        return Near.equal(now - from.value(), kind == MetricKind.PER_SECOND ? left * seconds(from, poll) : left);
    }

    private static double seconds(Past from, Poll poll) {
        return Duration.between(from.at(), poll.at()).toNanos() / 1e9;
    }
}
