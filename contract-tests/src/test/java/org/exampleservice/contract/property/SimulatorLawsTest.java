package org.exampleservice.contract.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.json.ClusterJson;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Around;
import org.exampleservice.simulator.scenario.Choice;
import org.exampleservice.simulator.scenario.GroupSpec;
import org.exampleservice.simulator.scenario.NodeSpec;
import org.exampleservice.simulator.scenario.Ramp;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.StatsSpec;
import org.exampleservice.simulator.scenario.Uniform;

/** The simulator is a function of scenario, seed and instant (house.md). */
@Seeded
class SimulatorLawsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<NodeState> STATES = List.of(NodeState.OK, NodeState.WARNING, NodeState.ERROR);

    private static byte[] bytes(Scenario scenario, long seed, long step, Dialect dialect) {
        return ClusterJson.in(dialect).topology(new ClusterSimulation(scenario, seed).clusterAtStep(step));
    }

    @Property(tries = 500)
    void the_same_seed_gives_the_same_bytes(
            @ForAll("scenarios") Scenario scenario,
            @ForAll long seed,
            @ForAll("steps") long step,
            @ForAll Dialect dialect) {
        assertThat(bytes(scenario, seed, step, dialect)).isEqualTo(bytes(scenario, seed, step, dialect));
    }

    @Property(tries = 500)
    void adding_a_node_changes_no_other(
            @ForAll("scenarios") Scenario scenario, @ForAll long seed, @ForAll("steps") long step) {
        List<NodeSpec> nodes = new ArrayList<>(scenario.groups().get(0).nodes());
        nodes.add(0, node("added", scenario.service()));
        List<GroupSpec> groups = new ArrayList<>(scenario.groups());
        groups.set(0, new GroupSpec(groups.get(0).name().text(), nodes));
        Scenario larger = new Scenario(scenario.name(), START, scenario.service(), groups);

        List<Node> before = nodes(scenario, seed, step);
        List<Node> after = nodes(larger, seed, step);

        assertThat(after.subList(1, after.size())).isEqualTo(before);
    }

    private static List<Node> nodes(Scenario scenario, long seed, long step) {
        return new ClusterSimulation(scenario, seed)
                .clusterAtStep(step).groups().stream()
                        .flatMap(group -> group.nodes().stream())
                        .toList();
    }

    @Property(tries = 300)
    void the_order_of_reading_changes_nothing(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        ClusterSimulation simulation = new ClusterSimulation(scenario, seed);
        List<Long> steps = new ArrayList<>(List.of(1L, 2L, 3L, 60L, 1440L));
        List<Object> forwards =
                new ArrayList<>(steps.stream().map(simulation::clusterAtStep).toList());

        Collections.reverse(steps);
        List<Object> backwards =
                new ArrayList<>(steps.stream().map(simulation::clusterAtStep).toList());
        Collections.reverse(backwards);

        assertThat(backwards).isEqualTo(forwards);
    }

    @Property(tries = 300)
    void advancing_n_times_by_one_is_advancing_once_by_n(
            @ForAll("scenarios") Scenario scenario, @ForAll long seed, @ForAll("minutes") int minutes) {
        ClusterSimulation simulation = new ClusterSimulation(scenario, seed);
        SimulationClock small = SimulationClock.frozenAt(START);
        SimulationClock large = SimulationClock.frozenAt(START);

        IntStream.range(0, minutes).forEach(i -> small.advance(Duration.ofMinutes(1)));
        large.advance(Duration.ofMinutes(minutes));

        assertThat(simulation.clusterAt(small.now())).isEqualTo(simulation.clusterAt(large.now()));
    }

    @Property(tries = 300)
    void counters_fall_only_where_the_scenario_says_so(
            @ForAll("scenarios") Scenario scenario, @ForAll long seed, @ForAll("steps") long step) {
        boolean falls = ((Ramp) scenario.service().counter()).perMinute() < 0;
        List<Node> now = nodes(scenario, seed, step);
        List<Node> later = nodes(scenario, seed, step + 1);

        for (int i = 0; i < now.size(); i++) {
            if (!falls) {
                assertThat(later.get(i).stats().counter())
                        .isGreaterThanOrEqualTo(now.get(i).stats().counter());
            }
            assertThat(STATES).contains(now.get(i).stats().state());
        }
    }

    private static NodeSpec node(String identity, StatsSpec stats) {
        return new NodeSpec(identity, "name of " + identity, "127.0.0.1", stats);
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        Arbitrary<StatsSpec> stats = Combinators.combine(
                        Arbitraries.of(0L, 1L, 1L << 31, 1L << 32, 1L << 53),
                        Arbitraries.of(0L, 1L, 60L, 1L << 32),
                        Arbitraries.of(1L, 5L, 1000L))
                .as((from, perMinute, spread) -> new StatsSpec(
                        "1.001",
                        new Uniform(1, spread),
                        new Ramp(from, perMinute),
                        new Choice(STATES),
                        new Around(10, spread)));
        return Combinators.combine(
                        stats,
                        Arbitraries.integers().between(0, 4).list().ofMinSize(1).ofMaxSize(3))
                .as(SimulatorLawsTest::scenario);
    }

    private static Scenario scenario(StatsSpec stats, List<Integer> nodesPerGroup) {
        List<GroupSpec> groups = IntStream.range(0, nodesPerGroup.size())
                .mapToObj(g -> new GroupSpec(
                        "G" + g,
                        IntStream.range(0, nodesPerGroup.get(g))
                                .mapToObj(n -> node("N" + n, stats))
                                .toList()))
                .toList();
        return new Scenario("generated", START, stats, groups);
    }

    @Provide
    Arbitrary<Long> steps() {
        return Arbitraries.of(1L, 2L, 59L, 60L, 1440L, 525_600L);
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, 300);
    }
}
