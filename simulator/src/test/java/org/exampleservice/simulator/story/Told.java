package org.exampleservice.simulator.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.model.Cluster;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.scenario.Fault;
import org.exampleservice.simulator.scenario.RouteFault;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.ShippedScenarios;

/** A shipped scenario, told minute by minute. */
final class Told {
    private final Scenario scenario;
    private final ClusterSimulation simulation;

    Told(String name) {
        this.scenario = ShippedScenarios.find(name, Dialect.TUTORIAL).orElseThrow();
        this.simulation = new ClusterSimulation(scenario, scenario.seed().orElse(42));
    }

    Scenario scenario() {
        return scenario;
    }

    ClusterSimulation simulation() {
        return simulation;
    }

    Instant instant(long minute) {
        return scenario.start().plus(Duration.ofMinutes(minute));
    }

    Cluster cluster(long minute) {
        return simulation.clusterAt(instant(minute));
    }

    List<Node> nodes(long minute) {
        return cluster(minute).groups().stream()
                .flatMap(group -> group.nodes().stream())
                .toList();
    }

    List<String> names(long minute) {
        return nodes(minute).stream().map(Node::name).toList();
    }

    NodeStats stats(int node, long minute) {
        return nodes(minute).get(node).stats();
    }

    String state(int node, long minute) {
        return stats(node, minute).state().name();
    }

    Optional<Fault> fault(String route, String time) {
        return scenario.timeline().routes().stream()
                .filter(fault -> fault.route().equals(route) && fault.window().holds(Duration.parse(time)))
                .map(RouteFault::fault)
                .findFirst();
    }
}
