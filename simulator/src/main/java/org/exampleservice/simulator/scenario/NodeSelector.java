package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

/**
 * Which nodes are meant.
 *
 * @param group the name of a group, or {@link #ALL} for every group
 * @param node the identity of a node, or {@link #ALL} for every node
 */
public record NodeSelector(String group, String node) {
    /** Stands for every name. */
    public static final String ALL = "*";

    public NodeSelector {
        requireNonNull(group, "group");
        requireNonNull(node, "node");
    }

    /** Whether every group is meant. */
    public boolean allGroups() {
        return group.equals(ALL);
    }

    /** Whether every node of the groups is meant. */
    public boolean allNodes() {
        return node.equals(ALL);
    }
}
