package org.exampleservice.simulator.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The service's own figures, beside those of its nodes: what {@code /} answers in the {@link Dialect#SDK} dialect.
 *
 * @param stats the same kind of stats as a node's, with a counter of its own
 * @param charts the chart demo values, when asked for
 */
public record Service(NodeStats stats, Optional<ChartValues> charts) {
    public Service {
        requireNonNull(stats, "stats");
        requireNonNull(charts, "charts");
    }
}
