package org.exampleservice.contract.property;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.model.Group;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.scenario.GroupSpec;
import org.exampleservice.simulator.scenario.NodeEvent;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.Timeline;

/** What happens to nodes, and their coming and going, is seen where and while it is said, and nowhere else. */
final class EventLaws {

    private static final List<Long> STEPS = List.of(1L, 2L, 3L, 4L, 5L, 59L, 60L, 61L, 62L, 119L, 120L, 121L, 1440L);

    static final List<SimulatorLaw> LAWS = List.of(
            new SimulatorLaw("what happens to nodes is over when its window is", EventLaws::lasting),
            new SimulatorLaw("what happens to nodes is what the event says", EventLaws::otherEffect),
            new SimulatorLaw("a node that is not replaced shows what it would without churn", EventLaws::churned));

    private EventLaws() {}

    private static Optional<String> lasting(Scenario scenario) {
        ClusterSimulation eventful = Shown.of(scenario);
        ClusterSimulation uneventful = Shown.of(Shown.with(scenario, scenario.groups(), Timeline.EMPTY));
        return STEPS.stream()
                .filter(step -> scenario.timeline().nodes().stream()
                        .noneMatch(event -> event.window().holds(step)))
                .filter(step -> !eventful.clusterAtStep(step).equals(uneventful.clusterAtStep(step)))
                .findFirst()
                .map(step -> "step " + step + " is another although nothing happens in it");
    }

    /** One event after the other, each alone. */
    private static Optional<String> otherEffect(Scenario scenario) {
        Scenario calm = Shown.calm(scenario);
        for (NodeEvent event : scenario.timeline().nodes()) {
            ClusterSimulation with = Shown.of(Shown.with(calm, calm.groups(), new Timeline(List.of(event), List.of())));
            ClusterSimulation without = Shown.of(calm);
            for (long step : STEPS) {
                if (event.target().allGroups()
                        && event.target().allNodes()
                        && event.window().holds(step)
                        && !EventEffect.isAsSaid(event, without, with, step)) {
                    return Optional.of(event + " at step " + step);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> churned(Scenario scenario) {
        List<GroupSpec> rows = new ArrayList<>(scenario.groups());
        rows.removeIf(row -> row.churn().isEmpty());
        Scenario churning = Shown.with(scenario, rows, Timeline.EMPTY);
        ClusterSimulation moving = Shown.of(churning);
        ClusterSimulation still = Shown.of(Shown.calm(churning));
        for (long step : STEPS) {
            List<Group> now = moving.clusterAtStep(step).groups();
            List<Group> calm = still.clusterAtStep(step).groups();
            for (int i = 0; i < now.size(); i++) {
                Map<String, Node> known = new HashMap<>();
                calm.get(i).nodes().forEach(node -> known.put(node.name(), node));
                for (Node node : now.get(i).nodes()) {
                    if (!known.getOrDefault(node.name(), node).equals(node)) {
                        return Optional.of("node " + node + " at step " + step);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
