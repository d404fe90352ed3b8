package org.exampleservice.simulator.json;

import static org.exampleservice.simulator.json.JsonBuffer.ascii;

import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.model.NodeView;

/** The shape and member order of SDK 1.221 and 1.223 (sdk.md 1.3 and 1.4). */
final class SdkFormat implements Format {
    private static final byte[] DEVICES = ascii(",\"devices\":[");
    private static final byte[] STAT_COUNTER = ascii(",\"stat_counter\":");
    private static final byte[] BATTERY_LEVEL = ascii(",\"battery_level\":");

    @Override
    public void open(String group, JsonBuffer out) {
        out.raw('{').raw(Members.NAME).string(group).raw(DEVICES);
    }

    @Override
    public void node(NodeView node, JsonBuffer out) {
        out.raw('{').raw(Members.NAME);
        Members.name(node, out).raw(',').raw(Members.IP);
        Members.ip(node, out).raw(',').raw(Members.STATS).raw('{');
        stats(node, out);
        out.raw('}').raw('}');
    }

    @Override
    public void close(String group, JsonBuffer out) {
        out.raw(']').raw('}');
    }

    static void stats(NodeView stats, JsonBuffer out) {
        out.raw(Members.VERSION).string(stats.version());
        out.raw(',').raw(Members.RANDOM).figure(stats.random());
        out.raw(',').raw(Members.COUNTER).figure(stats.counter());
        out.raw(',').raw(Members.STATE).string(stats.state().name());
        out.raw(STAT_COUNTER);
        Members.distribution(stats, out);
        out.raw(BATTERY_LEVEL).tenths(NodeStats.batteryTenths(stats.counter()));
    }
}
