package org.exampleservice.harness.engine;

import java.time.Duration;
import java.util.Objects;

/**
 * How the turns of an endpoint depart from one a minute. Immutable, hence thread-safe; cycles are counted from 1, and 0 is
 * none.
 *
 * @param missed cycle whose turn does not come, as when the machine stood still; what is reported in the next one is
 *     compared with the last one that was queried (sdk.md 5.6)
 * @param late cycle whose turn comes late, while the next comes in time
 * @param by how late; less than a minute
 * @param twice cycle after which the next turn comes within the same minute, {@code by} later
 */
public record Timetable(int missed, int late, Duration by, int twice) {

    /** One turn a minute. */
    public static final Timetable EVERY_MINUTE = new Timetable(0, 0, Duration.ZERO, 0);

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    public Timetable {
        Objects.requireNonNull(by, "by");
        if (by.isNegative() || by.compareTo(Duration.ofMinutes(1)) >= 0) {
            throw new IllegalArgumentException("by is " + by + "; it is from 0 to less than a minute");
        }
    }

    /** One cycle has no turn. */
    public static Timetable missing(int cycle) {
        return new Timetable(cycle, 0, Duration.ZERO, 0);
    }

    /** One cycle begins half a minute late. */
    public static Timetable late(int cycle) {
        return new Timetable(0, cycle, HALF_A_MINUTE, 0);
    }

    /** The cycle after this one begins half a minute after it, in the same minute. */
    public static Timetable twice(int cycle) {
        return new Timetable(0, 0, HALF_A_MINUTE, cycle);
    }

    /** How many minutes after the first the turn of a cycle comes. */
    int minute(int cycle) {
        return twice > 0 && cycle > twice ? cycle - 2 : cycle - 1;
    }

    /** How long after the usual instant of its minute. */
    Duration delay(int cycle) {
        return cycle == late || (twice > 0 && cycle == twice + 1) ? by : Duration.ZERO;
    }
}
