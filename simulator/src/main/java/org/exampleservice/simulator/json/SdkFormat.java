package org.exampleservice.simulator.json;

import static org.exampleservice.simulator.json.JsonBuffer.ascii;

import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.model.NodeView;

/** The shape and member order of SDK 1.221 and 1.223 (sdk.md 1.3 and 1.4). */
final class SdkFormat implements Format {
    private static final byte[] NAME = ascii("{\"name\":\"");
    private static final byte[] DEVICES = ascii("\",\"devices\":[");
    private static final byte[] IP = ascii("\",\"ip\":\"");
    private static final byte[] STATS = ascii("\",\"stats\":{");
    private static final Framed VERSION_RANDOM = new Framed("\"version\":\"", "\",\"random\":");
    private static final byte[] COUNTER = ascii(",\"counter\":");
    private static final Framed STATE_STAT_COUNTER = new Framed(",\"state\":\"", "\",\"stat_counter\":[");
    private static final byte[] BATTERY_LEVEL = ascii("],\"battery_level\":");
    private static final byte[] NODE_END = ascii("}}");
    private static final byte[] GROUP_END = ascii("]}");

    @Override
    public void open(String group, JsonBuffer out) {
        out.raw(NAME).text(group);
        out.raw(DEVICES);
    }

    @Override
    public void node(NodeView node, JsonBuffer out) {
        node.nameTo(out.raw(NAME));
        node.ipTo(out.raw(IP));
        stats(node, out.raw(STATS));
        out.raw(NODE_END);
    }

    @Override
    public void close(String group, JsonBuffer out) {
        out.raw(GROUP_END);
    }

    static void stats(NodeView stats, JsonBuffer out) {
        out.raw(VERSION_RANDOM, stats.version()).figure(stats.random());
        out.raw(COUNTER).figure(stats.counter());
        Distribution.write(stats, out.raw(STATE_STAT_COUNTER, stats.state().name()));
        out.raw(BATTERY_LEVEL).tenths(NodeStats.batteryTenths(stats.counter()));
    }
}
