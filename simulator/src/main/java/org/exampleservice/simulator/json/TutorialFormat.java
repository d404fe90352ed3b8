package org.exampleservice.simulator.json;

import org.exampleservice.simulator.model.NodeView;

/** The shape and member order that the tutorial prints (sdk.md 1.5). */
final class TutorialFormat implements Format {
    private static final Piece NODES = Piece.of("{\"nodes\":[");
    private static final Piece IP = Piece.of("{\"ip\":\"");
    private static final Piece STATS_COUNTER = Piece.of("\",\"stats\":{\"stats_counter\":[");
    private static final Piece RANDOM = Piece.of("],\"random\":");
    private static final Framed STATE_COUNTER = new Framed(",\"state\":\"", "\",\"counter\":");
    private static final Framed VERSION_NAME = new Framed(",\"version\":\"", "\"},\"name\":\"");
    private static final Piece NODE_END = Piece.of("\"}");
    private static final Piece GROUP_NAME = Piece.of("],\"name\":");

    @Override
    public void open(String group, JsonBuffer out) {
        out.fixed(NODES);
    }

    @Override
    public void node(NodeView node, JsonBuffer out) {
        out.fixed(IP);
        node.ipTo(out);
        Distribution.write(node, out.fixed(STATS_COUNTER));
        out.fixed(RANDOM).figure(node.random());
        out.raw(STATE_COUNTER, node.state().name()).sameFigure(node.counter());
        node.nameTo(out.raw(VERSION_NAME, node.version()));
        out.fixed(NODE_END);
    }

    @Override
    public void close(String group, JsonBuffer out) {
        out.fixed(GROUP_NAME).string(group).raw('}');
    }
}
