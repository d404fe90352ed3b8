package org.exampleservice.simulator.ui;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * Which nodes a page wants to see.
 *
 * @param filter what group, name, address or state must contain in any case; empty for all nodes
 * @param only the one node that is wanted, by the names shown; overrides the filter
 * @param from how many of the nodes found to leave out first, 0 or more
 * @param limit how many at the most, 1 to {@value #MOST_ROWS}
 * @param history over how many minutes up to now the states are wanted, 1 to {@value #MOST_MINUTES}
 */
public record FleetQuery(String filter, Optional<Name> only, int from, int limit, int history) {
    /** The most rows at a time. */
    public static final int MOST_ROWS = 100;

    /** The most minutes of states. */
    public static final int MOST_MINUTES = 240;

    private static final int LONGEST_FILTER = 200;

    /** A node by the names shown. */
    public record Name(String group, String node) {
        public Name {
            requireNonNull(group, "group");
            requireNonNull(node, "node");
        }
    }

    public FleetQuery {
        requireNonNull(only, "only");
        filter = filter.toLowerCase(Locale.ROOT);
        within(filter.length(), 0, LONGEST_FILTER, "letters of a filter");
        within(from, 0, Integer.MAX_VALUE, "nodes left out");
        within(limit, 1, MOST_ROWS, "rows");
        within(history, 1, MOST_MINUTES, "minutes");
    }

    private static void within(int value, int min, int max, String what) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(value + " " + what + " are not from " + min + " to " + max);
        }
    }
}
