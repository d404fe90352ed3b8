package org.exampleservice.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.exampleservice.simulator.model.Cluster;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.model.StatsCounter;
import org.exampleservice.simulator.scenario.DefaultScenario;
import org.exampleservice.simulator.scenario.GroupSpec;
import org.exampleservice.simulator.scenario.NodeSpec;
import org.exampleservice.simulator.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterSimulationTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Scenario scenario = DefaultScenario.in(Dialect.TUTORIAL);
    private final ClusterSimulation simulation = new ClusterSimulation(scenario, 42);

    @ParameterizedTest(name = "{0} is step {1}")
    @CsvSource({
        "2026-01-01T00:00:00Z, 1",
        "2026-01-01T00:00:59.999999999Z, 1",
        "2026-01-01T00:01:00Z, 2",
        "2026-01-02T00:00:00Z, 1441",
        "2025-12-31T23:59:59.999999999Z, 1",
        "-1000000000-01-01T00:00:00Z, 1",
        "+1000000000-12-31T23:59:59.999999999Z, 525948134952960"
    })
    void a_step_is_a_whole_minute_from_the_start_and_nothing_comes_before_it(Instant instant, long step) {
        assertThat(simulation.stepAt(instant)).isEqualTo(step);
    }

    @Test
    void a_later_minute_counts_one_more() {
        assertThat(counters(simulation.clusterAt(START))).containsOnly(1L);
        assertThat(counters(simulation.clusterAt(START.plusSeconds(60)))).containsOnly(2L);
    }

    @Test
    void a_day_ahead_is_as_another_program_works_it_out() {
        Cluster cluster = simulation.clusterAtStep(1440);

        assertThat(nodes(cluster))
                .extracting(Node::stats)
                .containsExactly(
                        new NodeStats("1.001", 887, 1440, NodeState.WARNING, new StatsCounter(6, 10, 15)),
                        new NodeStats("1.001", 208, 1440, NodeState.WARNING, new StatsCounter(9, 10, 14)));
        assertThat(simulation.serviceAtStep(1440).stats())
                .isEqualTo(new NodeStats("1.001", 87, 1440, NodeState.OK, new StatsCounter(7, 10, 13)));
    }

    @Test
    void a_minute_reads_the_same_whatever_was_read_before_and_by_however_many() {
        // given
        List<Long> steps =
                new ArrayList<>(LongStream.rangeClosed(1, 2000).boxed().toList());
        Map<Long, Cluster> inOrder = clusters(steps);

        // when
        Collections.reverse(steps);
        Map<Long, Cluster> backwards = clusters(steps);
        Map<Long, Cluster> inParallel =
                steps.parallelStream().collect(Collectors.toConcurrentMap(s -> s, simulation::clusterAtStep));

        // then
        assertThat(backwards).isEqualTo(inOrder);
        assertThat(inParallel).isEqualTo(inOrder);
    }

    @Test
    void a_new_node_changes_no_value_of_the_others() {
        // given
        GroupSpec group = scenario.groups().get(0);
        NodeSpec first = group.nodes().get(0);
        List<NodeSpec> more = new ArrayList<>(group.nodes());
        more.add(0, new NodeSpec("new", "new", "10.0.0.1", first.stats()));

        // when
        List<Node> after = nodes(with(new GroupSpec(group.name().text(), more)).clusterAtStep(7));

        // then
        assertThat(after.subList(1, 3)).isEqualTo(nodes(simulation.clusterAtStep(7)));
    }

    @Test
    void a_node_shown_under_another_name_keeps_its_values() {
        ClusterSimulation sdk = new ClusterSimulation(DefaultScenario.in(Dialect.SDK), 42);

        assertThat(stats(sdk.clusterAtStep(7))).isEqualTo(stats(simulation.clusterAtStep(7)));
    }

    @Test
    void nodes_of_one_name_in_two_groups_differ() {
        NodeSpec node = scenario.groups().get(0).nodes().get(0);
        ClusterSimulation two = with(new GroupSpec("a", List.of(node)), new GroupSpec("b", List.of(node)));

        assertThat(two.clusterAtStep(1).groups().get(0).nodes())
                .isNotEqualTo(two.clusterAtStep(1).groups().get(1).nodes());
    }

    @Test
    void another_seed_tells_it_otherwise() {
        assertThat(new ClusterSimulation(scenario, 43).clusterAtStep(1)).isNotEqualTo(simulation.clusterAtStep(1));
    }

    @Test
    void each_state_comes_as_often_as_the_others_and_random_covers_its_range() {
        // given
        List<NodeStats> day = LongStream.rangeClosed(1, 30_000)
                .mapToObj(step -> stats(simulation.clusterAtStep(step)).get(0))
                .toList();

        // when
        Map<String, Long> states =
                day.stream().collect(Collectors.groupingBy(s -> s.state().name(), Collectors.counting()));
        Map<Long, Long> randoms = day.stream().collect(Collectors.groupingBy(NodeStats::random, Collectors.counting()));

        // then: three and six standard deviations around the mean
        assertThat(states.values()).hasSize(3).allSatisfy(n -> assertThat(n).isBetween(9_755L, 10_245L));
        assertThat(randoms).hasSize(1000);
        assertThat(randoms.keySet()).allSatisfy(r -> assertThat(r).isBetween(1L, 1000L));
        assertThat(randoms.values()).allSatisfy(n -> assertThat(n).isLessThan(63L));
    }

    @Test
    void charts_take_every_second_count() {
        assertThat(IntStream.rangeClosed(1, 3)
                        .mapToLong(step ->
                                simulation.chartedServiceAtStep(step).stats().counter()))
                .containsExactly(1L, 3L, 5L);
        assertThat(simulation.serviceAtStep(3).stats().counter()).isEqualTo(3);
    }

    private ClusterSimulation with(GroupSpec... groups) {
        return new ClusterSimulation(
                new Scenario("other", scenario.start(), scenario.service(), List.of(groups)), simulation.seed());
    }

    private Map<Long, Cluster> clusters(List<Long> steps) {
        return steps.stream().collect(Collectors.toMap(step -> step, simulation::clusterAtStep));
    }

    private static List<Long> counters(Cluster cluster) {
        return stats(cluster).stream().map(NodeStats::counter).toList();
    }

    private static List<NodeStats> stats(Cluster cluster) {
        return nodes(cluster).stream().map(Node::stats).toList();
    }

    private static List<Node> nodes(Cluster cluster) {
        return cluster.groups().get(0).nodes();
    }
}
