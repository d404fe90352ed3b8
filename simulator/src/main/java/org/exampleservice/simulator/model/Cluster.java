package org.exampleservice.simulator.model;

import java.util.List;

/**
 * The whole cluster at one instant.
 *
 * @param groups the groups in the scenario's order; copied, may be empty
 */
public record Cluster(List<Group> groups) {
    public Cluster {
        groups = List.copyOf(groups);
    }

    /** Tells a visitor of every group and node, in order. */
    public void accept(ClusterVisitor visitor) {
        for (Group group : groups) {
            visitor.group(group.name());
            group.nodes().forEach(visitor::node);
        }
    }
}
