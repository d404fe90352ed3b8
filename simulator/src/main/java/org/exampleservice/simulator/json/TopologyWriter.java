package org.exampleservice.simulator.json;

import org.exampleservice.simulator.model.ClusterVisitor;
import org.exampleservice.simulator.model.NodeView;

/** Writes a cluster while it is told of it: the array of groups, each with the array of its nodes. */
final class TopologyWriter implements ClusterVisitor {
    private final Format format;
    private final JsonBuffer out;
    private String group;
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

    void end() {
        if (inGroup) {
            format.close(group, out);
        }
        out.raw(']');
    }
}
