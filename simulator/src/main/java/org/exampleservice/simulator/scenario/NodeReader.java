package org.exampleservice.simulator.scenario;

import java.util.Optional;
import org.exampleservice.document.ObjectReader;

/** Reads a node or a row of nodes. */
final class NodeReader {
    static final NamePattern DRAWN_IP = NamePattern.of("10.{octet}.{octet}.{octet}");

    private final StatsReader stats;

    NodeReader(StatsReader stats) {
        this.stats = stats;
    }

    /** The node, or the row of nodes, that an object describes, if it has a name; a problem elsewhere is no hindrance. */
    Optional<NodeSpec> read(ObjectReader in) {
        int before = in.problemCount();
        NamePattern name = NamePattern.of(Reading.name(in, "name").required());
        int count = in.integer("count", 1, Scenario.MOST_NODES).or(1);
        NamePattern ip = Reading.name(in, "ip").optional().map(NamePattern::of).orElse(DRAWN_IP);
        int named = in.problemCount();
        StatsSpec spec = stats.read(in).orElse(DefaultScenario.STATS);
        in.rejectUnknown();
        return named > before
                ? Optional.empty()
                : Reading.guarded(in, in.node(), () -> new NodeSpec(name, name, ip, spec, count));
    }
}
