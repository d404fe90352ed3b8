package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

/**
 * What a node reports over time.
 *
 * @param version any text
 * @param random the number drawn anew
 * @param counter the count; never below zero
 * @param state how the state comes about
 * @param statsCounter the small distribution
 */
public record StatsSpec(String version, Series random, Series counter, StateRule state, Around statsCounter) {
    public StatsSpec {
        requireNonNull(version, "version");
        requireNonNull(random, "random");
        requireNonNull(counter, "counter");
        requireNonNull(state, "state");
        requireNonNull(statsCounter, "statsCounter");
        if (counter.least() < 0) {
            throw new IllegalArgumentException(
                    "a counter of " + counter.least() + " is below zero; give it a series that stays at 0 or above");
        }
    }
}
