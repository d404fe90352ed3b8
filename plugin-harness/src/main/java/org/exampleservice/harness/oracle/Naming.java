package org.exampleservice.harness.oracle;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.exampleservice.harness.oracle.OracleSpec.Of;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.EntityRef.Level;

/**
 * Which node a reported entity stands for. Not thread-safe: it remembers the fleets it was asked about.
 */
final class Naming {

    private final Of of;
    private final String group;
    private final String device;
    private final IdentityHashMap<Fleet, Map<Name, List<TrueNode>>> index = new IdentityHashMap<>();

    record Name(String group, String device) {}

    Naming(Of of, String group, String device) {
        this.of = of;
        this.group = group;
        this.device = device;
    }

    boolean isByNode() {
        return of == Of.NODES;
    }

    /** What a node is called when it is reported. */
    Name of(TrueNode node) {
        return new Name(node.fill(group), node.fill(device));
    }

    String groupOf(TrueNode node) {
        return node.fill(group);
    }

    /** Nodes that an entity may stand for: one for a device, all of the group for a group, none for one that is not there. */
    List<TrueNode> nodes(Fleet fleet, EntityRef entity) {
        if (of == Of.SERVICE) {
            return List.of(fleet.service());
        }
        if (of == Of.FIRST_NODE) {
            return fleet.nodes().stream().limit(1).toList();
        }
        if (entity.level() == Level.CUSTOM_DEVICE_GROUP) {
            return fleet.nodes().stream()
                    .filter(node -> groupOf(node).equals(entity.group()))
                    .toList();
        }
        return byName(fleet).getOrDefault(new Name(entity.group(), entity.device()), List.of());
    }

    /** All nodes by what they are called when they are reported; names that repeat have several. */
    Map<Name, List<TrueNode>> byName(Fleet fleet) {
        return index.computeIfAbsent(
                fleet,
                it -> it.nodes().stream().collect(Collectors.groupingBy(this::of, HashMap::new, Collectors.toList())));
    }

    @Override
    public String toString() {
        return switch (of) {
            case SERVICE -> "the device is the service itself";
            case FIRST_NODE -> "the device is the first node listed";
            case NODES -> "each node is the device " + device + " of the group " + group;
        };
    }
}
