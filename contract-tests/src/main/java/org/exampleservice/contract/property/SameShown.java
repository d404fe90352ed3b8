package org.exampleservice.contract.property;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.json.ClusterJson;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.model.Group;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.scenario.GroupSpec;
import org.exampleservice.simulator.scenario.NamePattern;
import org.exampleservice.simulator.scenario.NodeSpec;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.Timeline;

/** What is shown depends on scenario, seed and instant alone (goals.md D2, D3, T4). */
final class SameShown {

    private static final List<Long> STEPS = List.of(1L, 2L, 3L, 4L, 60L, 1440L, 525_600L);
    private static final int MINUTES = 75;

    /** A name that is not in use. */
    private static final String NEW = "one more of the laws";

    static final List<SimulatorLaw> LAWS = List.of(
            new SimulatorLaw("the same seed gives the same bytes", SameShown::otherBytes),
            new SimulatorLaw("the order of reading changes nothing", SameShown::otherOrder),
            new SimulatorLaw("advancing n times by one is advancing once by n", SameShown::otherAdvance),
            new SimulatorLaw("adding a node changes no other", SameShown::changedOther));

    private SameShown() {}

    private static Optional<String> otherBytes(Scenario scenario) {
        for (Dialect dialect : Dialect.values()) {
            for (long step : STEPS) {
                byte[] first =
                        ClusterJson.in(dialect).topology(Shown.of(scenario).clusterAtStep(step));
                byte[] second =
                        ClusterJson.in(dialect).topology(Shown.of(scenario).clusterAtStep(step));
                if (!Arrays.equals(first, second)) {
                    return Optional.of("step " + step + " in dialect " + dialect.word());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> otherOrder(Scenario scenario) {
        ClusterSimulation simulation = Shown.of(scenario);
        List<Object> forwards = new ArrayList<>();
        STEPS.forEach(step -> forwards.add(simulation.clusterAtStep(step)));
        List<Long> back = new ArrayList<>(STEPS);
        Collections.reverse(back);
        List<Object> backwards = new ArrayList<>();
        back.forEach(step -> backwards.add(0, simulation.clusterAtStep(step)));
        return forwards.equals(backwards) ? Optional.empty() : Optional.of("steps " + STEPS + " and back");
    }

    private static Optional<String> otherAdvance(Scenario scenario) {
        ClusterSimulation simulation = Shown.of(scenario);
        SimulationClock small = SimulationClock.frozenAt(scenario.start());
        SimulationClock large = SimulationClock.frozenAt(scenario.start());
        for (int i = 0; i < MINUTES; i++) {
            small.advance(Duration.ofMinutes(1));
        }
        large.advance(Duration.ofMinutes(MINUTES));
        return simulation.clusterAt(small.now()).equals(simulation.clusterAt(large.now()))
                ? Optional.empty()
                : Optional.of("after " + MINUTES + " minutes");
    }

    /** A node more at the front of the first group, where nothing happens; and a group more, where things do. */
    private static Optional<String> changedOther(Scenario scenario) {
        Scenario calm = Shown.calm(scenario);
        return otherNode(calm).or(() -> otherGroup(scenario));
    }

    private static Optional<String> otherNode(Scenario calm) {
        if (calm.groups().isEmpty() || calm.groups().get(0).count() > 1) {
            return Optional.empty();
        }
        List<GroupSpec> groups = new ArrayList<>(calm.groups());
        GroupSpec first = groups.get(0);
        List<NodeSpec> nodes = new ArrayList<>(first.nodes());
        nodes.add(0, Scenarios.added(NEW));
        groups.set(0, new GroupSpec(first.name(), 1, nodes, Optional.empty()));
        Scenario larger = Shown.with(calm, groups, Timeline.EMPTY);
        for (long step : STEPS) {
            List<Node> before = Shown.nodes(Shown.of(calm), step);
            List<Node> after = Shown.nodes(Shown.of(larger), step);
            if (!after.subList(1, after.size()).equals(before)) {
                return Optional.of("step " + step + " with a node more at the front of group " + first.name());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> otherGroup(Scenario scenario) {
        List<GroupSpec> groups = new ArrayList<>(scenario.groups());
        groups.add(0, new GroupSpec(NamePattern.of(NEW), 1, List.of(Scenarios.added(NEW)), Optional.empty()));
        Scenario larger = Shown.with(scenario, groups, scenario.timeline());
        for (long step : STEPS) {
            List<Group> before = Shown.of(scenario).clusterAtStep(step).groups();
            List<Group> after = Shown.of(larger).clusterAtStep(step).groups();
            if (!after.subList(1, after.size()).equals(before)) {
                return Optional.of("step " + step + " with a group more before all others");
            }
        }
        return Optional.empty();
    }
}
