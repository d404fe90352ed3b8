package org.exampleservice.simulator.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.Page;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a simulation keeps from one answer to the next changes no byte: one that has answered before, and one that has not. */
class KeptBetweenAnswersTest {
    private static final long SEED = 7;

    /** Short rows, of which several groups are one run, with a rest; states and counts of growing length. */
    private static final String MACHINES = """
            format: 1
            name: kept
            groups:
              - name: 'rack-{i}'
                count: 23
                nodes: {count: 7, name: 'n{i}', ip: '10.{octet}.{g}.{i}', state: health,
                        random: {uniform: [-3, 120000]}}
              - name: 'mixed-{i}'
                count: 3
                nodes:
                  - {count: 70, name: 'é"{i}', state: health}
                  - {count: 3, name: 'b-{g}-{i}'}
            machines:
              health:
                initial: NEW
                transitions:
                  - {from: NEW, to: A, after: PT2M, jitter: PT1M}
                  - {from: A, to: "a state of far more than thirty-two characters", after: PT3M, jitter: PT2M}
                  - {from: "a state of far more than thirty-two characters", to: [{A: 3}, {B: 1}], after: PT2M}
                  - {from: B, to: A, after: PT4M, jitter: PT3M}
                  - {from: A, to: B, on: break}
            """;

    private static final String DISTURBED = MACHINES + """
            timeline:
              - {at: PT5M, group: rack-2, node: n3, lost: PT5M}
              - {at: PT6M, group: rack-4, node: n1, renamed: a longer name, for: PT5M}
              - {at: PT7M, group: rack-5, added: {name: new}, for: PT5M}
            """;

    private static final String CHURNING = """
            format: 1
            name: churning
            groups:
              - {name: 'spike-{i}', count: 3, nodes: {count: 40, name: 'n{i}', state: health}, churn: {spike: 3, every: PT10M, for: PT3M}}
              - {name: 'gradual-{i}', count: 3, nodes: {count: 10, name: 'n{i}', state: health}, churn: {gradual: 1, every: PT2M}}
            machines:
              health:
                initial: A
                transitions:
                  - {from: A, to: B, after: PT3M, jitter: PT1M}
                  - {from: B, to: A, after: PT3M, jitter: PT1M}
            """;

    /** So many nodes that nothing is kept of the last ones. */
    private static final String MANY = """
            format: 1
            name: many
            groups:
              - {name: 'rack-{i}', count: 1500, nodes: {count: 12, name: 'n{i}', state: health}}
            machines:
              health:
                initial: A
                transitions:
                  - {from: A, to: B, after: PT3M, jitter: PT1M}
                  - {from: B, to: A, after: PT3M, jitter: PT1M}
            """;

    private final Random random = new Random(3);

    @ParameterizedTest
    @ValueSource(strings = {MACHINES, DISTURBED, CHURNING})
    void at_instants_that_go_forth_and_back_in_either_dialect(String text) {
        Scenario scenario = read(text);
        ClusterSimulation kept = new ClusterSimulation(scenario, SEED);
        long step = 1;
        for (int look = 0; look < 80; look++) {
            step = look % 40 == 39 ? 1 + random.nextInt(1_000_000) : Math.max(1, step + random.nextInt(7) - 2);
            Page page = look % 3 == 0 ? new Page(random.nextInt(150), 1 + random.nextInt(100)) : Page.ALL;
            assertSame(kept, scenario, step, page, look % 5 == 0 ? Dialect.SDK : Dialect.TUTORIAL);
        }
    }

    @Test
    void where_counts_get_a_digit_more_and_less() {
        Scenario scenario = read(MACHINES);
        ClusterSimulation kept = new ClusterSimulation(scenario, SEED);

        for (long step : new long[] {9, 10, 9, 999, 1000, 999, 999_999, 1_000_000, 10, 999_999_999_999L, 1}) {
            assertSame(kept, scenario, step, Page.ALL, Dialect.TUTORIAL);
            assertSame(kept, scenario, step, Page.ALL, Dialect.SDK);
        }
    }

    @Test
    void of_more_nodes_than_something_is_kept_of() {
        Scenario scenario = read(MANY);
        ClusterSimulation kept = new ClusterSimulation(scenario, SEED);

        for (long step : new long[] {5, 6, 5, 400}) {
            assertSame(kept, scenario, step, Page.ALL, Dialect.TUTORIAL);
            assertSame(kept, scenario, step, new Page(5_100, 100), Dialect.TUTORIAL);
            assertSame(kept, scenario, step, new Page(16_370, 100), Dialect.SDK);
        }
    }

    @Test
    void when_a_machine_was_moved_and_when_that_is_forgotten() {
        Scenario scenario = read(MACHINES);
        ClusterSimulation kept = new ClusterSimulation(scenario, SEED);
        Instant then = scenario.start().plus(Duration.ofMinutes(3));
        long step = kept.stepAt(then);
        IntStream.rangeClosed(1, 23).forEach(group -> kept.trigger("break", "rack-" + group, "n4", then));
        assertThat(kept.moves()).isPositive();
        byte[] moved = bytes(kept, step, Page.ALL, Dialect.TUTORIAL);

        // when, then: before the move it is not seen
        assertSame(kept, scenario, step - 1, Page.ALL, Dialect.TUTORIAL);
        assertThat(bytes(kept, step, Page.ALL, Dialect.TUTORIAL))
                .isEqualTo(moved)
                .isNotEqualTo(bytes(new ClusterSimulation(scenario, SEED), step, Page.ALL, Dialect.TUTORIAL));
        kept.forgetMoves();
        assertSame(kept, scenario, step, Page.ALL, Dialect.TUTORIAL);
    }

    @Test
    void for_several_threads_at_several_instants() {
        Scenario scenario = read(MACHINES);
        ClusterSimulation kept = new ClusterSimulation(scenario, SEED);
        long[] steps = {1, 2, 30, 31, 70_000, 70_001};
        byte[][] expected = LongStream.of(steps)
                .mapToObj(step -> bytes(new ClusterSimulation(scenario, SEED), step, Page.ALL, Dialect.TUTORIAL))
                .toArray(byte[][]::new);

        assertThat(IntStream.range(0, 1_200)
                        .parallel()
                        .filter(i -> !Arrays.equals(
                                bytes(kept, steps[i % steps.length], Page.ALL, Dialect.TUTORIAL),
                                expected[i % steps.length])))
                .isEmpty();
    }

    private static void assertSame(ClusterSimulation kept, Scenario scenario, long step, Page page, Dialect dialect) {
        assertThat(new String(bytes(kept, step, page, dialect), US_ASCII))
                .as("step %d, %s", step, page)
                .isEqualTo(new String(bytes(new ClusterSimulation(scenario, SEED), step, page, dialect), US_ASCII));
    }

    private static byte[] bytes(ClusterSimulation simulation, long step, Page page, Dialect dialect) {
        return ClusterJson.in(dialect).topology(visitor -> simulation.show(step, page, visitor));
    }

    private static Scenario read(String text) {
        return ScenarioReader.read("kept.yaml", text);
    }
}
