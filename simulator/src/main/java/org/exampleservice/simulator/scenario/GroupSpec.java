package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A group of the scenario.
 *
 * @param name the name shown, which is its identity too
 * @param nodes the nodes in the order shown, no identity twice; copied
 */
public record GroupSpec(String name, List<NodeSpec> nodes) {
    public GroupSpec {
        requireNonNull(name, "name");
        nodes = List.copyOf(nodes);
        Set<String> seen = new HashSet<>();
        for (NodeSpec node : nodes) {
            if (!seen.add(node.identity())) {
                throw new IllegalArgumentException("group " + name + " has the node " + node.identity()
                        + " twice; give each node an identity of its own");
            }
        }
    }
}
