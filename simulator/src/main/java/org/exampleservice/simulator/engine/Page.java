package org.exampleservice.simulator.engine;

/**
 * Which of the nodes shown are wanted, counted through all groups.
 *
 * @param from how many to leave out first, 0 or more
 * @param limit how many at the most, 1 or more
 */
public record Page(long from, long limit) {
    /** All nodes, and groups without any. */
    public static final Page ALL = new Page(0, Long.MAX_VALUE);

    public Page {
        if (from < 0 || limit < 1) {
            throw new IllegalArgumentException("a page from " + from + " of " + limit
                    + " nodes is none; give from 0 or more, and a limit of 1 or more");
        }
    }

    /** Whether nothing is left out. */
    boolean isWhole() {
        return from == 0 && limit == Long.MAX_VALUE;
    }
}
