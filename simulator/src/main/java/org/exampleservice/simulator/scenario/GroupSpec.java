package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A group of the scenario, or a row of groups numbered from 1, each with the same nodes.
 *
 * @param name the name shown, which is its identity too
 * @param count how many there are, 1 or more; above 1 the name has a hole for the number
 * @param nodes the nodes in the order shown, no identity twice; copied
 * @param churn how nodes come and go, if they do; then there is one row of nodes
 */
public record GroupSpec(NamePattern name, int count, List<NodeSpec> nodes, Optional<Churn> churn) {
    public GroupSpec {
        requireNonNull(name, "name");
        requireNonNull(churn, "churn");
        nodes = List.copyOf(nodes);
        if (count < 1) {
            throw new IllegalArgumentException("a count of " + count + " groups is none; give 1 or more");
        }
        if (count > 1 && !name.isNumbered()) {
            throw new IllegalArgumentException(
                    count + " groups would all be called " + name + "; put {i} into the name");
        }
        if (churn.isPresent() && (nodes.size() != 1 || !nodes.get(0).identity().isNumbered())) {
            throw new IllegalArgumentException(
                    "churn needs one row of nodes with {i} in the name; give nodes a count and a name");
        }
        requireNoNodeTwice(name, nodes);
    }

    /** One group. */
    public GroupSpec(String name, List<NodeSpec> nodes) {
        this(NamePattern.of(name), 1, nodes, Optional.empty());
    }

    /** How many nodes all of these groups have, at the most. */
    public long most() {
        long each = nodes.stream().mapToLong(NodeSpec::count).sum();
        return count * churn.map(mode -> mode.most(each)).orElse(each);
    }

    /** The numbers of two rows meet only where the lesser row has a name of the greater. */
    private static void requireNoNodeTwice(NamePattern group, List<NodeSpec> nodes) {
        Identities seen = new Identities();
        for (NodeSpec node : nodes) {
            seen.add(node.identity(), node.count()).ifPresent(twice -> {
                throw new IllegalArgumentException(
                        "group " + group + " has the node " + twice + " twice; give each node an identity of its own");
            });
        }
    }
}
