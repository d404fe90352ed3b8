package org.exampleservice.simulator.json;

import org.exampleservice.simulator.model.NodeView;

/** The three numbers of a small distribution, which both dialects write alike. */
final class Distribution {
    private Distribution() {}

    /** Writes what stands between the brackets. */
    static void write(NodeView node, JsonBuffer out) {
        out.integer(node.low()).raw(',');
        out.integer(node.middle()).raw(',');
        out.integer(node.high());
    }
}
