package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

/**
 * A node of the scenario, or a row of nodes numbered from 1.
 *
 * @param identity what each node's chance hangs on, unique in its group; a node that is shown under another name, or in
 *     another place, keeps its values
 * @param name the name shown
 * @param ip the address shown
 * @param stats what each of them reports
 * @param count how many there are, 1 or more; above 1 the identity has a hole for the number
 */
public record NodeSpec(NamePattern identity, NamePattern name, NamePattern ip, StatsSpec stats, int count) {
    public NodeSpec {
        requireNonNull(identity, "identity");
        requireNonNull(name, "name");
        requireNonNull(ip, "ip");
        requireNonNull(stats, "stats");
        if (count < 1) {
            throw new IllegalArgumentException("a count of " + count + " nodes is none; give 1 or more");
        }
        if (count > 1 && !identity.isNumbered()) {
            throw new IllegalArgumentException(
                    count + " nodes would all be called " + identity + "; put {i} into the name");
        }
    }

    /** One node. */
    public NodeSpec(String identity, String name, String ip, StatsSpec stats) {
        this(NamePattern.of(identity), NamePattern.of(name), NamePattern.of(ip), stats, 1);
    }

    /** Whether one of these nodes, in a group of that number, has this identity. */
    boolean has(String node, long group) {
        return identity.numberOf(node, group, count) > 0;
    }
}
