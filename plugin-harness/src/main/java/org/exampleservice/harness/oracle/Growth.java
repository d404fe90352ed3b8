package org.exampleservice.harness.oracle;

import java.time.Duration;
import java.time.Instant;
import org.exampleservice.harness.recording.MetricKind;

/**
 * What one counter was reported as before. A query that failed leaves the baseline of the last good one (sdk.md 5.6), but
 * what it reported waits and goes out with the next (sdk.md 5.8); so either may be what a delta counts from.
 */
final class Growth {

    private record Past(int cycle, Instant at, double value) {}

    private Past good;
    private Past last;
    private Past goodBefore;
    private Past lastBefore;

    /** To be called after {@link #wrong} for the same poll. */
    void reported(Poll poll, double value) {
        if (last == null || last.cycle() != poll.cycle()) {
            goodBefore = good;
            lastBefore = last;
            last = new Past(poll.cycle(), poll.at(), value);
            good = poll.fine() ? last : good;
        }
    }

    /** What is wrong with a delta or rate that left the runtime; empty if it is the growth. */
    String wrong(Poll poll, MetricKind kind, double now, double left) {
        boolean again = last.cycle() == poll.cycle();
        Past recent = again ? lastBefore : last;
        Past sound = again ? goodBefore : good;
        if (fits(sound, poll, kind, now, left) || fits(recent, poll, kind, now, left)) {
            return "";
        }
        Past from = recent == null ? sound : recent;
        return "left the runtime as " + Text.number(left)
                + (from == null
                        ? " without anything to compare it with"
                        : ", and the growth since cycle " + from.cycle() + " is " + Text.number(now - from.value())
                                + (kind == MetricKind.PER_SECOND
                                        ? " in " + Text.number(seconds(from, poll)) + " s"
                                        : ""));
    }

    private static boolean fits(Past from, Poll poll, MetricKind kind, double now, double left) {
        return from != null
                && Near.equal(now - from.value(), kind == MetricKind.PER_SECOND ? left * seconds(from, poll) : left);
    }

    private static double seconds(Past from, Poll poll) {
        return Duration.between(from.at(), poll.at()).toNanos() / 1e9;
    }
}
