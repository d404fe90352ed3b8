package org.exampleservice.simulator.model;

import static java.util.Objects.requireNonNull;

/**
 * What a node, or the service itself, reports (sdk.md 1.3).
 *
 * @param version any text, {@code 1.001} in the original
 * @param random a number drawn anew at every step, or one of {@link Figure}
 * @param counter the number of steps so far; zero or more, or one of {@link Figure}
 * @param state the state by name
 * @param statsCounter a small distribution
 */
public record NodeStats(String version, long random, long counter, NodeState state, StatsCounter statsCounter) {
    private static final long FULL_BATTERY_TENTHS = 1000;

    public NodeStats {
        requireNonNull(version, "version");
        requireNonNull(state, "state");
        requireNonNull(statsCounter, "statsCounter");
        if (counter < 0 && Figure.isNumber(counter)) {
            throw new IllegalArgumentException("counter " + counter + " is below zero; a counter starts at 0");
        }
    }

    /**
     * The battery level in tenths of a percent, 0 to 1000: one tenth less for each count, never below zero (sdk.md
     * 1.3). An exact whole number, where the original's binary fractions may be off in the fourteenth digit. A counter
     * that is no number makes a battery that is none either.
     */
    public long batteryTenths() {
        return batteryTenths(counter);
    }

    /** The battery level that a counter makes; see {@link #batteryTenths()}. */
    public static long batteryTenths(long counter) {
        return Figure.isNumber(counter) ? Math.max(0, FULL_BATTERY_TENTHS - counter) : counter;
    }
}
