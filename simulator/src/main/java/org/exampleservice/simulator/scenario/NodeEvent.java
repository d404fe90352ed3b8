package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

/**
 * Something that happens to nodes for a while, after which they are as if it had not.
 *
 * @param target which nodes, or for {@link Added} which groups
 * @param window when; it counts in steps, from the first that begins in it
 * @param what happens
 */
public record NodeEvent(NodeSelector target, Window window, Change what) {
    public NodeEvent {
        requireNonNull(target, "target");
        requireNonNull(window, "window");
        requireNonNull(what, "what");
    }

    /** What happens to a node. */
    public sealed interface Change {}

    /** It is not shown. */
    public record Lost() implements Change {}

    /** It is shown twice, one after the other. */
    public record Duplicated() implements Change {}

    /** It is shown under another name, with the values of its own. */
    public record Renamed(String name) implements Change {
        public Renamed {
            requireNonNull(name, "name");
        }
    }

    /** There is a node more at the end of each group meant. */
    public record Added(NodeSpec node) implements Change {
        public Added {
            requireNonNull(node, "node");
        }
    }

    /** Its counter begins again as at the start of the scenario and counts on from there, as after a restart. */
    public record CounterReset() implements Change {}

    /** It goes on showing what it showed when this began. */
    public record Frozen() implements Change {}

    /** One of its figures is no number. */
    public record NotANumber(Field field) implements Change {
        public NotANumber {
            requireNonNull(field, "field");
        }
    }

    /**
     * Its clock is wrong: it shows what it would show at another time.
     *
     * @param minutes how far ahead, below zero for behind
     */
    public record Skewed(long minutes) implements Change {}

    /** A figure that can be no number. */
    public enum Field {
        RANDOM,
        COUNTER
    }
}
