package org.exampleservice.simulator.json;

import org.exampleservice.simulator.model.NodeRun;
import org.exampleservice.simulator.model.NodeView;

/** How a dialect writes a group and its nodes; what stands between groups and between nodes is the same in all. */
interface Format {
    /** All of a group that stands before its nodes. */
    void open(String group, JsonBuffer out);

    /** How the nodes of a run are written, and those of other runs of the same row and counter. */
    void line(NodeRun run, NodeLineBuilder out);

    /** One node. */
    void node(NodeView node, JsonBuffer out);

    /** All of a group that stands after its nodes. */
    void close(String group, JsonBuffer out);
}
