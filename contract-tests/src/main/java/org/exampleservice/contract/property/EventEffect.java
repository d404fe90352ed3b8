package org.exampleservice.contract.property;

import java.util.ArrayList;
import java.util.List;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.model.Figure;
import org.exampleservice.simulator.model.Group;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.scenario.NodeEvent;

/** What an event that happens to every node makes of what would be shown without it (formats.md, timeline of a scenario). */
final class EventEffect {

    private EventEffect() {}

    /** Whether what is shown at a step within the event's window is what the event says. */
    static boolean isAsSaid(NodeEvent event, ClusterSimulation without, ClusterSimulation with, long step) {
        List<Group> calm = without.clusterAtStep(step).groups();
        List<Group> shown = with.clusterAtStep(step).groups();
        for (int i = 0; i < calm.size(); i++) {
            List<Node> expected = expected(event, without, i, step);
            List<Node> nodes = shown.get(i).nodes();
            boolean isLonger = event.what() instanceof NodeEvent.Added && nodes.size() == expected.size() + 1;
            if (!nodes.subList(0, nodes.size() - (isLonger ? 1 : 0)).equals(expected)) {
                return false;
            }
        }
        return shown.size() == calm.size();
    }

    private static List<Node> expected(NodeEvent event, ClusterSimulation without, int group, long step) {
        List<Node> calm = nodes(without, group, step);
        NodeEvent.Change what = event.what();
        long begun = event.window().fromStep();
        if (what instanceof NodeEvent.Lost) {
            return List.of();
        }
        if (what instanceof NodeEvent.Frozen) {
            return nodes(without, group, begun);
        }
        if (what instanceof NodeEvent.Skewed skewed) {
            return nodes(without, group, Math.max(1, step + skewed.minutes()));
        }
        List<Node> counting = nodes(without, group, step - begun + 1);
        List<Node> expected = new ArrayList<>();
        for (int i = 0; i < calm.size(); i++) {
            Node node = calm.get(i);
            expected.add(changed(node, what, counting.get(i).stats().counter()));
            if (what instanceof NodeEvent.Duplicated) {
                expected.add(node);
            }
        }
        return expected;
    }

    private static List<Node> nodes(ClusterSimulation simulation, int group, long step) {
        return simulation.clusterAtStep(step).groups().get(group).nodes();
    }

    private static Node changed(Node node, NodeEvent.Change what, long counterFromStart) {
        NodeStats stats = node.stats();
        if (what instanceof NodeEvent.Renamed renamed) {
            return new Node(renamed.name(), node.ip(), stats);
        }
        if (what instanceof NodeEvent.CounterReset) {
            return with(node, stats.random(), counterFromStart);
        }
        if (what instanceof NodeEvent.NotANumber none) {
            boolean isCounter = none.field() == NodeEvent.Field.COUNTER;
            return with(
                    node,
                    isCounter ? stats.random() : Figure.NOT_A_NUMBER,
                    isCounter ? Figure.NOT_A_NUMBER : stats.counter());
        }
        return node;
    }

    private static Node with(Node node, long random, long counter) {
        NodeStats stats = node.stats();
        return new Node(
                node.name(),
                node.ip(),
                new NodeStats(stats.version(), random, counter, stats.state(), stats.statsCounter()));
    }
}
