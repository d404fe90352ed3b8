package org.exampleservice.simulator.model;

/**
 * A small distribution around a middle value (sdk.md 1.3, {@code stat_counter}).
 *
 * @param low the least value, at most {@code middle}
 * @param middle the middle value
 * @param high the greatest value, at least {@code middle}
 */
public record StatsCounter(long low, long middle, long high) {
    public StatsCounter {
        if (low > middle || middle > high) {
            throw new IllegalArgumentException(
                    "stats counter " + low + ", " + middle + ", " + high + " is not in ascending order");
        }
    }
}
