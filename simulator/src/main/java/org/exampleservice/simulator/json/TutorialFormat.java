package org.exampleservice.simulator.json;

import static org.exampleservice.simulator.json.JsonBuffer.ascii;

import org.exampleservice.simulator.model.NodeView;

/** The shape and member order that the tutorial prints (sdk.md 1.5). */
final class TutorialFormat implements Format {
    private static final byte[] NODES = ascii("{\"nodes\":[");
    private static final byte[] STATS_COUNTER = ascii("\"stats_counter\":");

    @Override
    public void open(String group, JsonBuffer out) {
        out.raw(NODES);
    }

    @Override
    public void node(NodeView node, JsonBuffer out) {
        out.raw('{').raw(Members.IP);
        Members.ip(node, out).raw(',').raw(Members.STATS).raw('{');
        stats(node, out);
        out.raw('}').raw(',').raw(Members.NAME);
        Members.name(node, out).raw('}');
    }

    @Override
    public void close(String group, JsonBuffer out) {
        out.raw(']').raw(',').raw(Members.NAME).string(group).raw('}');
    }

    private static void stats(NodeView stats, JsonBuffer out) {
        out.raw(STATS_COUNTER);
        Members.distribution(stats, out);
        out.raw(',').raw(Members.RANDOM).figure(stats.random());
        out.raw(',').raw(Members.STATE).string(stats.state().name());
        out.raw(',').raw(Members.COUNTER).figure(stats.counter());
        out.raw(',').raw(Members.VERSION).string(stats.version());
    }
}
