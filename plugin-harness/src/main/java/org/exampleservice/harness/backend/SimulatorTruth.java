package org.exampleservice.harness.backend;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.document.DocumentException;
import org.exampleservice.harness.oracle.Fleet;
import org.exampleservice.harness.oracle.TrueNode;
import org.exampleservice.harness.oracle.Truth;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.model.Figure;
import org.exampleservice.simulator.model.Group;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.exampleservice.simulator.scenario.ShippedScenarios;

/**
 * What the simulator shows at any instant: a simulation of the same scenario and seed, which nothing has triggered. It
 * needs no server and survives it.
 */
final class SimulatorTruth implements Truth {

    private static final double TENTHS = 10;

    private final ClusterSimulation simulation;

    private SimulatorTruth(ClusterSimulation simulation) {
        this.simulation = simulation;
    }

    static Truth of(BackendSpec.Simulator spec) {
        Scenario scenario = scenario(spec);
        long seed = spec.seed().orElse(scenario.seed().orElse(BackendSpec.Simulator.DEFAULT_SEED));
        return new SimulatorTruth(new ClusterSimulation(scenario, seed));
    }

    private static Scenario scenario(BackendSpec.Simulator spec) {
        try {
            return spec.isShipped()
                    ? ShippedScenarios.find(spec.scenario(), spec.dialect()).orElseThrow()
                    : ScenarioReader.read(Path.of(spec.scenario()));
        } catch (DocumentException e) {
            throw new BackendException("the scenario cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public long mostNodes() {
        return simulation.mostNodes();
    }

    @Override
    public Fleet at(Instant instant) {
        long step = simulation.stepAt(instant);
        List<TrueNode> nodes = new ArrayList<>();
        for (Group group : simulation.clusterAtStep(step).groups()) {
            for (Node node : group.nodes()) {
                nodes.add(node(group.name(), node.name(), node.ip(), node.stats()));
            }
        }
        return new Fleet(nodes, node("", "", "", simulation.serviceAtStep(step).stats()));
    }

    private static TrueNode node(String group, String name, String ip, NodeStats stats) {
        Map<String, Double> numbers = new HashMap<>();
        put(numbers, "counter", stats.counter(), 1);
        put(numbers, "random", stats.random(), 1);
        put(numbers, "battery_level", stats.batteryTenths(), TENTHS);
        put(numbers, "stats_counter.low", stats.statsCounter().low(), 1);
        put(numbers, "stats_counter.middle", stats.statsCounter().middle(), 1);
        put(numbers, "stats_counter.high", stats.statsCounter().high(), 1);
        return new TrueNode(group, name, ip, stats.state().name(), stats.version(), numbers);
    }

    private static void put(Map<String, Double> numbers, String field, long value, double parts) {
        if (Figure.isNumber(value)) {
            numbers.put(field, value / parts);
        }
    }
}
