package org.exampleservice.simulator.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A named group of nodes.
 *
 * @param name any text
 * @param nodes the nodes in the scenario's order; copied, may be empty
 */
public record Group(String name, List<Node> nodes) {
    public Group {
        requireNonNull(name, "name");
        nodes = List.copyOf(nodes);
    }
}
