package org.exampleservice.simulator.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.simulator.model.NodeState;

/** Nodes and what they report as the members of a file. */
final class StatsText {

    private StatsText() {}

    static Map<String, Object> node(NodeSpec node) {
        if (!node.identity().equals(node.name())) {
            throw new IllegalArgumentException("node " + node.identity() + " is shown as " + node.name()
                    + "; a file has one name for both, so give it the same");
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", node.name().text());
        if (node.count() > 1) {
            members.put("count", node.count());
        }
        if (!node.ip().equals(NodeReader.DRAWN_IP)) {
            members.put("ip", node.ip().text());
        }
        members.putAll(members(node.stats()));
        return members;
    }

    /** What differs from the default. */
    static Map<String, Object> members(StatsSpec stats) {
        StatsSpec usual = DefaultScenario.STATS;
        Map<String, Object> members = new LinkedHashMap<>();
        if (!stats.state().equals(usual.state())) {
            members.put("state", state(stats.state()));
        }
        if (!stats.counter().equals(usual.counter())) {
            members.put("counter", SeriesText.of(stats.counter()));
        }
        if (!stats.random().equals(usual.random())) {
            members.put("random", SeriesText.of(stats.random()));
        }
        if (!stats.statsCounter().equals(usual.statsCounter())) {
            members.put("stats_counter", around(stats.statsCounter()));
        }
        if (!stats.version().equals(usual.version())) {
            members.put("version", stats.version());
        }
        return members;
    }

    private static Object state(StateRule rule) {
        if (rule instanceof Machine machine) {
            return machine.name();
        }
        List<String> states =
                ((Choice) rule).states().stream().map(NodeState::name).toList();
        return states.size() == 1 ? Map.of("always", states.get(0)) : Map.of("choice", states);
    }

    private static Map<String, Object> around(Around around) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("around", around.centre());
        members.put("spread", around.spread());
        return members;
    }

    static String minutes(long minutes) {
        return Duration.ofMinutes(minutes).toString();
    }
}
