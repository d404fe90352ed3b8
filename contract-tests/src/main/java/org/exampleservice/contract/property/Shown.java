package org.exampleservice.contract.property;

import java.util.ArrayList;
import java.util.List;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.scenario.GroupSpec;
import org.exampleservice.simulator.scenario.NodeSpec;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.StatsSpec;

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

    /** Whether nothing comes between a node and its specification, so that {@link #specs} are those of {@link #nodes}. */
    static boolean isPlain(Scenario scenario) {
        return scenario.timeline().nodes().isEmpty()
                && scenario.groups().stream().allMatch(group -> group.churn().isEmpty());
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
