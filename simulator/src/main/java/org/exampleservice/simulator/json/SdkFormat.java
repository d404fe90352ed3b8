package org.exampleservice.simulator.json;

import static org.exampleservice.simulator.json.JsonBuffer.ascii;

import org.exampleservice.simulator.model.Group;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.model.NodeStats;

/** The shape and member order of SDK 1.221 and 1.223 (sdk.md 1.3 and 1.4). */
final class SdkFormat {
    private static final byte[] DEVICES = ascii(",\"devices\":");
    private static final byte[] STAT_COUNTER = ascii("\"stat_counter\":");
    private static final byte[] BATTERY_LEVEL = ascii("\"battery_level\":");

    private SdkFormat() {}

    static void group(Group group, JsonBuffer out) {
        out.raw('{').raw(Members.NAME).string(group.name()).raw(DEVICES);
        Members.array(group.nodes(), out, SdkFormat::device).raw('}');
    }

    private static void device(Node node, JsonBuffer out) {
        out.raw('{').raw(Members.NAME).string(node.name());
        out.raw(',').raw(Members.IP).string(node.ip());
        out.raw(',').raw(Members.STATS).raw('{');
        stats(node.stats(), out);
        out.raw('}').raw('}');
    }

    static void stats(NodeStats stats, JsonBuffer out) {
        out.raw(Members.VERSION).string(stats.version());
        out.raw(',').raw(Members.RANDOM).number(stats.random());
        out.raw(',').raw(Members.COUNTER).number(stats.counter());
        out.raw(',').raw(Members.STATE).string(stats.state().name());
        out.raw(',').raw(STAT_COUNTER);
        Members.counter(stats.statsCounter(), out);
        out.raw(',').raw(BATTERY_LEVEL).tenths(stats.batteryTenths());
    }
}
