package org.exampleservice.simulator.scenario;

import java.time.Instant;
import java.util.List;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.model.NodeState;

/** The cluster of the original: one group of two nodes (sdk.md 1.3 to 1.5). */
public final class DefaultScenario {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final StatsSpec STATS = new StatsSpec(
            "1.001",
            new Uniform(1, 1000),
            new Ramp(1, 1),
            new Choice(List.of(NodeState.OK, NodeState.WARNING, NodeState.ERROR)),
            new Around(10, 5));

    private DefaultScenario() {}

    /**
     * The default scenario, starting at 2026-01-01T00:00:00Z, with the names that the dialect's readers expect (sdk.md
     * 1.5); everything but the names is the same in both.
     */
    public static Scenario in(Dialect dialect) {
        return new Scenario(
                "default",
                START,
                STATS,
                List.of(new GroupSpec(
                        "My Group 01", List.of(node("01", "192.168.0.1", dialect), node("02", "127.0.0.1", dialect)))));
    }

    private static NodeSpec node(String number, String ip, Dialect dialect) {
        String kind = dialect == Dialect.SDK ? "Device" : "Node";
        return new NodeSpec("My Node " + number, "My " + kind + " " + number, ip, STATS);
    }
}
