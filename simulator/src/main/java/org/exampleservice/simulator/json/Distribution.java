package org.exampleservice.simulator.json;

import org.exampleservice.simulator.model.NodeRun;
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

    /** Takes down how the same is written for a run of nodes. */
    static void write(NodeRun run, NodeLineBuilder out) {
        out.numbers(run.lows());
        out.same().raw(',').integer(run.node(0).middle()).raw(',');
        out.numbers(run.highs());
    }
}
