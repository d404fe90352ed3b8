package org.exampleservice.simulator.json;

import org.exampleservice.simulator.model.ClusterVisitor;
import org.exampleservice.simulator.model.NodeRun;
import org.exampleservice.simulator.model.NodeView;

/** Writes a cluster while it is told of it: the array of groups, each with the array of its nodes. */
final class TopologyWriter implements ClusterVisitor {
    /** So many nodes are as quickly written one by one. */
    private static final int FEW = 8;

    private final Format format;
    private final JsonBuffer out;
    private String group;
    private Object row;
    private NodeLine line;
    private boolean inGroup;
    private boolean afterNode;

    TopologyWriter(Format format, JsonBuffer out) {
        this.format = format;
        this.out = out.raw('[');
    }

    @Override
    public void group(String name) {
        if (inGroup) {
            format.close(group, out);
            out.raw(',');
        }
        group = name;
        inGroup = true;
        afterNode = false;
        format.open(name, out);
    }

    @Override
    public void node(NodeView node) {
        if (afterNode) {
            out.raw(',');
        }
        afterNode = true;
        format.node(node, out);
    }

    @Override
    public void nodes(NodeRun run) {
        if (run.count() < FEW && run.row() != row) {
            ClusterVisitor.super.nodes(run);
            return;
        }
        line(run).write(run, afterNode, out);
        afterNode = true;
        group = run.groupAt(run.first() + run.count() - 1);
    }

    /** To take down how a row is written takes as long as to write some nodes. */
    private NodeLine line(NodeRun run) {
        if (run.row() != row) {
            NodeLineBuilder builder = new NodeLineBuilder(format, run.stateNames());
            format.line(run, builder);
            line = builder.line();
            row = run.row();
        }
        return line;
    }

    void end() {
        if (inGroup) {
            format.close(group, out);
        }
        out.raw(']');
    }
}
