package org.exampleservice.harness.oracle;

import java.util.List;
import java.util.Objects;

/**
 * All nodes at one instant. Immutable, hence thread-safe.
 *
 * @param nodes in the order of the answers; names may repeat
 * @param service the service's own figures, under an empty name
 */
public record Fleet(List<TrueNode> nodes, TrueNode service) {

    public Fleet {
        nodes = List.copyOf(nodes);
        Objects.requireNonNull(service, "service");
    }
}
