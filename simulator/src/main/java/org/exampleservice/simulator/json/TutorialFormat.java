package org.exampleservice.simulator.json;

import org.exampleservice.simulator.model.NodeRun;
import org.exampleservice.simulator.model.NodeView;

/** The shape and member order that the tutorial prints (sdk.md 1.5). */
final class TutorialFormat implements Format {
    private static final Piece NODES = Piece.of("{\"nodes\":[");
    private static final Piece IP = Piece.of("{\"ip\":\"");
    private static final Piece STATS_COUNTER = Piece.of("\",\"stats\":{\"stats_counter\":[");
    private static final Piece RANDOM = Piece.of("],\"random\":");
    private static final Piece STATE = Piece.of(",\"state\":\"");
    private static final Piece COUNTER = Piece.of("\",\"counter\":");
    private static final Piece VERSION = Piece.of(",\"version\":\"");
    private static final Piece NAME = Piece.of("\"},\"name\":\"");
    private static final Piece NODE_END = Piece.of("\"}");
    private static final Piece GROUP_NAME = Piece.of("],\"name\":");

    @Override
    public void open(String group, JsonBuffer out) {
        out.fixed(NODES);
    }

    @Override
    public void line(NodeRun run, NodeLineBuilder out) {
        NodeView one = run.node(0);
        out.same().fixed(IP);
        run.ipsTo(out);
        out.same().fixed(STATS_COUNTER);
        out.figures();
        Distribution.write(run, out);
        out.same().fixed(RANDOM);
        out.numbers(run.randoms());
        out.same().fixed(STATE);
        out.states();
        out.same().fixed(COUNTER).figure(one.counter());
        out.tail();
        out.same().fixed(VERSION).text(one.version());
        out.same().fixed(NAME);
        run.namesTo(out);
        out.same().fixed(NODE_END);
    }

    @Override
    public void node(NodeView node, JsonBuffer out) {
        out.fixed(IP);
        node.ipTo(out);
        Distribution.write(node, out.fixed(STATS_COUNTER));
        out.fixed(RANDOM).figure(node.random());
        out.fixed(STATE).text(node.state().name());
        out.fixed(COUNTER).figure(node.counter()).fixed(VERSION).text(node.version());
        node.nameTo(out.fixed(NAME));
        out.fixed(NODE_END);
    }

    @Override
    public void close(String group, JsonBuffer out) {
        out.fixed(GROUP_NAME).string(group).raw('}');
    }
}
