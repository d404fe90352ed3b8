package org.exampleservice.simulator.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.Page;
import org.exampleservice.simulator.model.ClusterVisitor;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.model.NodeRun;
import org.exampleservice.simulator.model.NodeView;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.exampleservice.simulator.scenario.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nodes that are written at once look as if each was written alone. */
class NodeLineTest {
    private static final long[] STEPS = {1, 2, 3, 123_456_789};
    private static final int MOST = 300;

    private static final String HARD = """
            format: 1
            name: hard
            groups:
              - name: 'rack "{i}"'
                count: 12
                nodes:
                  - {count: 70, name: 'é-{g}-{i}\\', ip: '{octet}.{octet}.{g}.{i}', version: '1"0', state: health,
                     random: {uniform: [-3, 4000000000000]}, counter: {constant: 5, gaps: [{at: PT1M, for: PT2M}]},
                     stats_counter: {around: 3, spread: 1500}}
                  - {count: 9, name: 'b{i}', ip: '::1', version: '', random: {constant: 7, gaps: [{at: PT2M, for: PT1M}]},
                     counter: {uniform: [0, 2000]}}
                  - {count: 3, name: 'c{i}', ip: '{octet}.{octet}.{octet}.{octet}.{octet}.{octet}.{octet}.{octet}.{octet}'}
            machines:
              health:
                initial: "O\\"K"
                transitions:
                  - {from: "O\\"K", to: "a state of far more than thirty-two characters", after: PT3M, jitter: PT1M}
                  - {from: "a state of far more than thirty-two characters", to: "O\\"K", after: PT1M}
            """;

    private static final String SHORTEST = """
            format: 1
            name: shortest
            groups:
              - {name: '{i}', count: 40, nodes: {count: 7, name: '{i}', ip: '1', version: '', state: health,
                 random: {uniform: [-3, 1200]}, stats_counter: {around: 500, spread: 600}}}
            machines:
              health:
                initial: a
                transitions:
                  - {from: a, to: a state of far more than thirty-two characters, after: PT3M, jitter: PT1M}
                  - {from: a state of far more than thirty-two characters, to: a, after: PT1M}
            """;

    @ParameterizedTest
    @EnumSource
    void in_groups_that_are_written_at_once_with_as_little_as_can_be_between_their_figures(Dialect dialect) {
        ClusterSimulation simulation = new ClusterSimulation(ScenarioReader.read("shortest.yaml", SHORTEST), 7);

        for (long step : STEPS) {
            assertSame(simulation, dialect, step, Page.ALL);
            assertSame(simulation, dialect, step, new Page(61, 37));
            assertSame(simulation, dialect, step, new Page(5, 200));
            assertSame(simulation, dialect, step, Page.ALL);
        }
    }

    @ParameterizedTest
    @EnumSource
    void with_names_too_long_for_one_stretch_while_another_writer_has_the_large_array(Dialect dialect) {
        String scenario =
                SHORTEST.replace("ip: '1', version: ''", "ip: '%1$s', version: '%1$s'".formatted("é".repeat(190)));
        ClusterSimulation simulation = new ClusterSimulation(ScenarioReader.read("longest.yaml", scenario), 7);
        Optional<byte[]> large = LargeArray.take();

        try {
            assertSame(simulation, dialect, 3, Page.ALL);
            assertSame(simulation, dialect, 4, Page.ALL);
        } finally {
            large.ifPresent(LargeArray::giveBack);
        }
    }

    @ParameterizedTest
    @EnumSource
    void in_a_scenario_of_names_gaps_and_numbers_that_are_hard_to_write(Dialect dialect) {
        ClusterSimulation simulation = new ClusterSimulation(ScenarioReader.read("hard.yaml", HARD), 7);

        for (long step : STEPS) {
            assertSame(simulation, dialect, step, Page.ALL);
            assertSame(simulation, dialect, step, new Page(61, 37));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void in_each_scenario_that_is_shipped(String name) {
        for (Dialect dialect : Dialect.values()) {
            ClusterSimulation simulation =
                    new ClusterSimulation(ShippedScenarios.find(name, dialect).orElseThrow(), 7);
            for (long step : STEPS) {
                assertSame(simulation, dialect, step, new Page(0, MOST));
            }
        }
    }

    static List<String> names() {
        return ShippedScenarios.names();
    }

    @Test
    void by_many_writers_at_once_and_after_one_that_failed() {
        ClusterSimulation simulation = new ClusterSimulation(
                ShippedScenarios.find("fleet-5000", Dialect.SDK).orElseThrow(), 7);
        ClusterJson json = ClusterJson.in(Dialect.SDK);
        byte[] expected = alone(json, simulation, 3, Page.ALL);

        assertThatIllegalStateException()
                .isThrownBy(() -> json.topology(visitor -> {
                    simulation.show(3, Page.ALL, visitor);
                    throw new IllegalStateException("the cluster cannot be told");
                }));

        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i -> json.topology(visitor -> simulation.show(3, Page.ALL, visitor)))
                        .allMatch(bytes -> Arrays.equals(bytes, expected)))
                .isTrue();
    }

    private static void assertSame(ClusterSimulation simulation, Dialect dialect, long step, Page page) {
        ClusterJson json = ClusterJson.in(dialect);

        byte[] atOnce = json.topology(visitor -> simulation.show(step, page, visitor));

        assertThat(Stream.of(new String(atOnce, US_ASCII).split("(?<=})")))
                .as("step %d", step)
                .containsExactly(new String(alone(json, simulation, step, page), US_ASCII).split("(?<=})"));
    }

    /** Each node on its own. */
    private static byte[] alone(ClusterJson json, ClusterSimulation simulation, long step, Page page) {
        return json.topology(visitor -> simulation.show(step, page, new ClusterVisitor() {
            @Override
            public void group(String name) {
                visitor.group(name);
            }

            @Override
            public void node(NodeView node) {
                visitor.node(node);
            }

            @Override
            public void nodes(NodeRun run) {
                ClusterVisitor.super.nodes(run);
            }
        }));
    }
}
