package org.exampleservice.simulator.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.exampleservice.simulator.model.Cluster;
import org.exampleservice.simulator.model.Group;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.model.Service;
import org.exampleservice.simulator.scenario.GroupSpec;
import org.exampleservice.simulator.scenario.NodeSpec;
import org.exampleservice.simulator.scenario.Scenario;

/**
 * Scenario, seed and instant make a cluster: a pure function. Reading twice, in another order or from many threads
 * changes nothing, and a node's values depend on no other node. Any instant costs the same. Immutable, hence threadsafe.
 *
 * <p>Time counts in steps: step 1 is the minute that begins at the scenario's start, and each whole simulated minute is
 * one more. An instant before the start reads as the start.
 */
public final class ClusterSimulation {
    private static final String SERVICE = "/";

    private final Scenario scenario;
    private final long seed;
    private final List<GroupSimulation> groups;
    private final StatsSimulation service;
    private final ChartSimulation charts;

    /** The simulation of a scenario; each seed, any 64 bits, tells it with other random values. */
    public ClusterSimulation(Scenario scenario, long seed) {
        Chance chance = Chance.of(seed);
        this.scenario = scenario;
        this.seed = seed;
        this.groups = scenario.groups().stream()
                .map(group -> GroupSimulation.of(group, chance.in(group.name())))
                .toList();
        this.service = new StatsSimulation(scenario.service(), chance.in(SERVICE));
        this.charts = new ChartSimulation(chance.in(SERVICE));
    }

    /** The cluster at an instant. */
    public Cluster clusterAt(Instant instant) {
        return clusterAtStep(stepAt(instant));
    }

    /** The cluster at a step, 1 or more. */
    public Cluster clusterAtStep(long step) {
        return new Cluster(groups.stream().map(group -> group.at(step)).toList());
    }

    /** The service's own figures at a step, 1 or more, without charts. */
    public Service serviceAtStep(long step) {
        return new Service(service.at(step), Optional.empty());
    }

    /**
     * The service's own figures at a step, 1 or more, with charts. Making the charts takes a count of its own, so the
     * counter shown is 1, 3, 5, … and the charts follow 2, 4, 6, … (sdk.md 1.3).
     */
    public Service chartedServiceAtStep(long step) {
        long second = 2 * step;
        return new Service(service.at(step, second - 1), Optional.of(charts.at(step, second)));
    }

    /** The step of an instant, 1 or more. */
    public long stepAt(Instant instant) {
        return 1 + Math.max(0, Duration.between(scenario.start(), instant).toMinutes());
    }

    /** The first instant of the scenario. */
    public Instant start() {
        return scenario.start();
    }

    /** The seed, as given. */
    public long seed() {
        return seed;
    }

    private record GroupSimulation(String name, List<NodeSimulation> nodes) {
        static GroupSimulation of(GroupSpec group, Chance place) {
            return new GroupSimulation(
                    group.name(),
                    group.nodes().stream()
                            .map(node -> NodeSimulation.of(node, place.in(node.identity())))
                            .toList());
        }

        Group at(long step) {
            return new Group(name, nodes.stream().map(node -> node.at(step)).toList());
        }
    }

    private record NodeSimulation(NodeSpec node, StatsSimulation stats) {
        static NodeSimulation of(NodeSpec node, Chance place) {
            return new NodeSimulation(node, new StatsSimulation(node.stats(), place));
        }

        Node at(long step) {
            return new Node(node.name(), node.ip(), stats.at(step));
        }
    }
}
