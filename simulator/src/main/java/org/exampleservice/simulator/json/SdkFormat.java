package org.exampleservice.simulator.json;

import org.exampleservice.simulator.model.NodeRun;
import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.model.NodeView;

/** The shape and member order of SDK 1.221 and 1.223 (sdk.md 1.3 and 1.4). */
final class SdkFormat implements Format {
    private static final Piece NAME = Piece.of("{\"name\":\"");
    private static final Piece DEVICES = Piece.of("\",\"devices\":[");
    private static final Piece IP = Piece.of("\",\"ip\":\"");
    private static final Piece STATS = Piece.of("\",\"stats\":{");
    private static final Piece VERSION = Piece.of("\"version\":\"");
    private static final Piece RANDOM = Piece.of("\",\"random\":");
    private static final Piece COUNTER = Piece.of(",\"counter\":");
    private static final Piece STATE = Piece.of(",\"state\":\"");
    private static final Piece STAT_COUNTER = Piece.of("\",\"stat_counter\":[");
    private static final Piece BATTERY_LEVEL = Piece.of("],\"battery_level\":");
    private static final Piece NODE_END = Piece.of("}}");
    private static final Piece GROUP_END = Piece.of("]}");

    @Override
    public void open(String group, JsonBuffer out) {
        out.fixed(NAME).text(group);
        out.fixed(DEVICES);
    }

    @Override
    public void line(NodeRun run, NodeLineBuilder out) {
        NodeView one = run.node(0);
        out.same().fixed(NAME);
        run.namesTo(out);
        out.same().fixed(IP);
        run.ipsTo(out);
        out.same().fixed(STATS).fixed(VERSION).text(one.version());
        out.same().fixed(RANDOM);
        out.figures();
        out.numbers(run.randoms());
        out.same().fixed(COUNTER).figure(one.counter()).fixed(STATE);
        out.states();
        out.same().fixed(STAT_COUNTER);
        Distribution.write(run, out);
        out.same()
                .fixed(BATTERY_LEVEL)
                .tenths(NodeStats.batteryTenths(one.counter()))
                .fixed(NODE_END);
        out.tail();
    }

    @Override
    public void node(NodeView node, JsonBuffer out) {
        node.nameTo(out.fixed(NAME));
        node.ipTo(out.fixed(IP));
        stats(node, out.fixed(STATS));
        out.fixed(NODE_END);
    }

    @Override
    public void close(String group, JsonBuffer out) {
        out.fixed(GROUP_END);
    }

    static void stats(NodeView stats, JsonBuffer out) {
        out.fixed(VERSION).text(stats.version());
        out.fixed(RANDOM).figure(stats.random()).fixed(COUNTER).figure(stats.counter());
        out.fixed(STATE).text(stats.state().name());
        Distribution.write(stats, out.fixed(STAT_COUNTER));
        out.fixed(BATTERY_LEVEL).tenths(NodeStats.batteryTenths(stats.counter()));
    }
}
