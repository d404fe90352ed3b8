package org.exampleservice.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import org.exampleservice.simulator.model.Cluster;
import org.exampleservice.simulator.model.ClusterVisitor;
import org.exampleservice.simulator.model.Group;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.model.NodeView;
import org.exampleservice.simulator.model.StatsCounter;
import org.exampleservice.simulator.scenario.TextBuilder;

/** Keeps what it is told as values. */
final class ClusterCollector implements ClusterVisitor {
    private final List<String> names = new ArrayList<>();
    private final List<List<Node>> nodes = new ArrayList<>();

    @Override
    public void group(String name) {
        names.add(name);
        nodes.add(new ArrayList<>());
    }

    @Override
    public void node(NodeView node) {
        TextBuilder name = new TextBuilder();
        node.nameTo(name);
        TextBuilder ip = new TextBuilder();
        node.ipTo(ip);
        nodes.get(nodes.size() - 1).add(new Node(name.toString(), ip.toString(), stats(node)));
    }

    Cluster cluster() {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            groups.add(new Group(names.get(i), nodes.get(i)));
        }
        return new Cluster(groups);
    }

    private static NodeStats stats(NodeView node) {
        return new NodeStats(
                node.version(),
                node.random(),
                node.counter(),
                node.state(),
                new StatsCounter(node.low(), node.middle(), node.high()));
    }
}
