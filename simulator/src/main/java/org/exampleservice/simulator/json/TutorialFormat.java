package org.exampleservice.simulator.json;

import static org.exampleservice.simulator.json.JsonBuffer.ascii;

import org.exampleservice.simulator.model.Group;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.model.NodeStats;

/** The shape and member order that the tutorial prints (sdk.md 1.5). */
final class TutorialFormat {
    private static final byte[] NODES = ascii("\"nodes\":");
    private static final byte[] STATS_COUNTER = ascii("\"stats_counter\":");

    private TutorialFormat() {}

    static void group(Group group, JsonBuffer out) {
        out.raw('{').raw(NODES);
        Members.array(group.nodes(), out, TutorialFormat::node);
        out.raw(',').raw(Members.NAME).string(group.name()).raw('}');
    }

    private static void node(Node node, JsonBuffer out) {
        out.raw('{').raw(Members.IP).string(node.ip());
        out.raw(',').raw(Members.STATS).raw('{');
        stats(node.stats(), out);
        out.raw('}').raw(',').raw(Members.NAME).string(node.name()).raw('}');
    }

    private static void stats(NodeStats stats, JsonBuffer out) {
        out.raw(STATS_COUNTER);
        Members.counter(stats.statsCounter(), out);
        out.raw(',').raw(Members.RANDOM).number(stats.random());
        out.raw(',').raw(Members.STATE).string(stats.state().name());
        out.raw(',').raw(Members.COUNTER).number(stats.counter());
        out.raw(',').raw(Members.VERSION).string(stats.version());
    }
}
