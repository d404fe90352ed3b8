package org.exampleservice.contract.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.scenario.GroupSpec;
import org.exampleservice.simulator.scenario.NodeSpec;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.StatsSpec;
import org.exampleservice.simulator.scenario.Timeline;

/** What a scenario shows, minute by minute. */
final class Shown {

    private static final long USUAL_SEED = 42;

    private Shown() {}

    static ClusterSimulation of(Scenario scenario) {
        return new ClusterSimulation(scenario, scenario.seed().orElse(USUAL_SEED));
    }

    /** The nodes at a step, in the order shown. */
    static List<Node> nodes(ClusterSimulation simulation, long step) {
        return simulation.clusterAtStep(step).groups().stream()
                .flatMap(group -> group.nodes().stream())
                .toList();
    }

    /** The same without what happens to nodes and without churn, so that {@link #specs} are those of {@link #nodes}. */
    static Scenario calm(Scenario scenario) {
        List<GroupSpec> groups = scenario.groups().stream()
                .map(group -> new GroupSpec(group.name(), group.count(), group.nodes(), Optional.empty()))
                .toList();
        return with(scenario, groups, Timeline.EMPTY);
    }

    /** The same with other groups and another timeline. */
    static Scenario with(Scenario scenario, List<GroupSpec> groups, Timeline timeline) {
        return new Scenario(
                scenario.name(),
                scenario.description(),
                scenario.seed(),
                scenario.start(),
                scenario.service(),
                groups,
                timeline);
    }

    /** What each node reports, in the order shown. */
    static List<StatsSpec> specs(Scenario scenario) {
        List<StatsSpec> specs = new ArrayList<>();
        for (GroupSpec group : scenario.groups()) {
            for (int g = 0; g < group.count(); g++) {
                for (NodeSpec node : group.nodes()) {
                    for (int n = 0; n < node.count(); n++) {
                        specs.add(node.stats());
                    }
                }
            }
        }
        return specs;
    }
}
