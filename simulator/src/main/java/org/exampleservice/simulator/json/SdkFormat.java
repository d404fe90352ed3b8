package org.exampleservice.simulator.json;

import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.model.NodeView;

/** The shape and member order of SDK 1.221 and 1.223 (sdk.md 1.3 and 1.4). */
final class SdkFormat implements Format {
    private static final Piece NAME = Piece.of("{\"name\":\"");
    private static final Piece DEVICES = Piece.of("\",\"devices\":[");
    private static final Piece IP = Piece.of("\",\"ip\":\"");
    private static final Piece STATS = Piece.of("\",\"stats\":{");
    private static final Framed VERSION_RANDOM = new Framed("\"version\":\"", "\",\"random\":");
    private static final Piece COUNTER = Piece.of(",\"counter\":");
    private static final Framed STATE_STAT_COUNTER = new Framed(",\"state\":\"", "\",\"stat_counter\":[");
    private static final Piece BATTERY_LEVEL = Piece.of("],\"battery_level\":");
    private static final Piece NODE_END = Piece.of("}}");
    private static final Piece GROUP_END = Piece.of("]}");

    @Override
    public void open(String group, JsonBuffer out) {
        out.fixed(NAME).text(group);
        out.fixed(DEVICES);
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
        out.raw(VERSION_RANDOM, stats.version()).figure(stats.random());
        out.fixed(COUNTER).sameFigure(stats.counter());
        Distribution.write(stats, out.raw(STATE_STAT_COUNTER, stats.state().name()));
        out.fixed(BATTERY_LEVEL).tenths(NodeStats.batteryTenths(stats.counter()));
    }
}
