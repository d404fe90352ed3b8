package org.exampleservice.simulator.json;

import static org.exampleservice.simulator.json.JsonBuffer.ascii;

import org.exampleservice.simulator.model.NodeView;

/** What both dialects write alike. */
final class Members {
    static final byte[] NAME = ascii("\"name\":");
    static final byte[] IP = ascii("\"ip\":");
    static final byte[] STATS = ascii("\"stats\":");
    static final byte[] VERSION = ascii("\"version\":");
    static final byte[] RANDOM = ascii("\"random\":");
    static final byte[] COUNTER = ascii("\"counter\":");
    static final byte[] STATE = ascii("\"state\":");

    private Members() {}

    static JsonBuffer name(NodeView node, JsonBuffer out) {
        out.raw('"');
        node.nameTo(out);
        return out.raw('"');
    }

    static JsonBuffer ip(NodeView node, JsonBuffer out) {
        out.raw('"');
        node.ipTo(out);
        return out.raw('"');
    }

    static JsonBuffer distribution(NodeView node, JsonBuffer out) {
        out.raw('[').integer(node.low());
        out.raw(',').integer(node.middle());
        return out.raw(',').integer(node.high()).raw(']');
    }
}
