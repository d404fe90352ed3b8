package org.exampleservice.simulator.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.simulator.scenario.NodeEvent;
import org.exampleservice.simulator.scenario.NodeSelector;
import org.exampleservice.simulator.scenario.Window;

/** The node events of a scenario by the group that they are about. Immutable once made. */
final class TimelineIndex {
    private final Map<String, GroupEvents> byGroup = new HashMap<>();
    private final GroupEvents everywhere;

    TimelineIndex(List<NodeEvent> events, Machines machines) {
        this.everywhere = new GroupEvents(
                events.stream().filter(event -> event.target().allGroups()).toList(), machines);
        events.stream()
                .map(event -> event.target().group())
                .filter(group -> !group.equals(NodeSelector.ALL))
                .distinct()
                .forEach(group -> byGroup.put(group, new GroupEvents(about(group, events), machines)));
    }

    /** Whether nothing ever happens to a node. */
    boolean isEmpty() {
        return byGroup.isEmpty() && everywhere.isEmpty();
    }

    /** What happens in a group. */
    GroupEvents in(String group) {
        return byGroup.getOrDefault(group, everywhere);
    }

    private static List<NodeEvent> about(String group, List<NodeEvent> events) {
        return events.stream()
                .filter(event ->
                        event.target().allGroups() || event.target().group().equals(group))
                .toList();
    }

    /**
     * Nodes that a group has for a while.
     *
     * @param row the nodes, with an identity of their own
     */
    record Addition(Window window, RowSimulation row) {}

    private static Optional<Addition> addition(NodeEvent event, Machines machines) {
        return event.what() instanceof NodeEvent.Added added
                ? Optional.of(new Addition(event.window(), new RowSimulation(added.node(), machines)))
                : Optional.empty();
    }

    /** The events of one group, in the order written. */
    static final class GroupEvents {
        private final List<Addition> additions;
        private final List<NodeEvent> changes;
        private final Map<String, List<NodeEvent>> byNode = new HashMap<>();
        private final List<NodeEvent> everyNode;

        GroupEvents(List<NodeEvent> events, Machines machines) {
            this.additions = events.stream()
                    .flatMap(event -> addition(event, machines).stream())
                    .toList();
            this.changes = events.stream()
                    .filter(event -> !(event.what() instanceof NodeEvent.Added))
                    .toList();
            this.everyNode =
                    changes.stream().filter(event -> event.target().allNodes()).toList();
            changes.stream()
                    .map(event -> event.target().node())
                    .filter(node -> !node.equals(NodeSelector.ALL))
                    .forEach(node -> byNode.computeIfAbsent(node, this::about));
        }

        boolean isEmpty() {
            return additions.isEmpty() && changes.isEmpty();
        }

        /** Nodes more that the group ever has. */
        List<Addition> additions() {
            return additions;
        }

        /** What happens to the node of an identity. */
        List<NodeEvent> of(String node) {
            return byNode.getOrDefault(node, everyNode);
        }

        private List<NodeEvent> about(String node) {
            List<NodeEvent> about = new ArrayList<>();
            for (NodeEvent event : changes) {
                if (event.target().allNodes() || event.target().node().equals(node)) {
                    about.add(event);
                }
            }
            return about;
        }
    }
}
