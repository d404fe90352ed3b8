package org.exampleservice.harness.oracle;

import java.util.Objects;

/**
 * A law that did not hold, for all entities and cycles in which it failed the same way. Immutable, hence thread-safe.
 *
 * @param law which one
 * @param key of the metric; empty if it is about the topology
 * @param firstCycle in which it failed, from 1
 * @param text one line: where, what was reported, what is true, what it looks like
 */
public record Violation(Law law, String key, int firstCycle, String text) {

    /** What must hold. */
    public enum Law {
        /** Devices are the nodes of the fleet, a new one within one cycle. */
        TOPOLOGY,
        /** A value is the field at poll time. */
        VALUE,
        /** A delta is the growth since the last report, and a rate times the elapsed seconds is. */
        GROWTH,
        /** A state is the true state at poll time. */
        STATE,
        /** Dimensions are those of the node. */
        DIMENSION,
        /** A metric is reported in the kind that it should be. */
        KIND,
        /** What stands for a field is reported whenever the field has a value. */
        COMPLETE
    }

    public Violation {
        Objects.requireNonNull(law, "law");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(text, "text");
    }
}
