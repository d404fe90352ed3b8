package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

/**
 * What a node reports over time.
 *
 * @param version any text
 * @param random the number drawn anew
 * @param counter the count; never below zero
 * @param state the states to choose from
 * @param statsCounter the small distribution
 */
public record StatsSpec(String version, Series random, Series counter, Choice state, Around statsCounter) {
    public StatsSpec {
        requireNonNull(version, "version");
        requireNonNull(random, "random");
        requireNonNull(counter, "counter");
        requireNonNull(state, "state");
        requireNonNull(statsCounter, "statsCounter");
    }
}
