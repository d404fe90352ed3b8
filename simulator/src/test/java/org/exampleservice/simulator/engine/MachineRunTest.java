package org.exampleservice.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Machine;
import org.exampleservice.simulator.scenario.Transition;
import org.exampleservice.simulator.scenario.Transition.Target;
import org.exampleservice.simulator.scenario.Transition.Timed;
import org.junit.jupiter.api.Test;

class MachineRunTest {
    private static final long BETWEEN_LOOKS = 97 * 60;

    @Test
    void a_machine_without_chance_is_exact_however_far_away() {
        // given: 5 minutes up, 2 down
        MachineRun run = run(timed("UP", 300, 0, to("DOWN", 1)), timed("DOWN", 120, 0, to("UP", 1)));

        // then
        LongStream.of(0, 1, 1_000, 1_000_000_000L, 1_000_000_000_000L).forEach(round -> {
            assertThat(state(run, 1, round * 420)).isEqualTo("UP");
            assertThat(state(run, 1, round * 420 + 299)).isEqualTo("UP");
            assertThat(state(run, 1, round * 420 + 300)).isEqualTo("DOWN");
            assertThat(state(run, 1, round * 420 + 419)).isEqualTo("DOWN");
        });
    }

    @Test
    void shares_of_time_over_many_virtual_days_are_those_of_the_machine_within_two_points() {
        // given: a round is OK 5 min, WARNING 2 min, and with 1 in 4 ERROR 10 min: 9.5 min in the mean
        MachineRun run = run(
                timed("OK", 300, 60, to("WARNING", 1)),
                timed("WARNING", 120, 0, to("OK", 3), to("ERROR", 1)),
                timed("ERROR", 600, 30, to("OK", 1)));

        // when: 40 nodes, a thousand looks at each over 67 days
        Map<String, Double> shares = shares(run, 40, 1000);

        // then
        assertThat(shares.get("OK")).isCloseTo(5 / 9.5, within(0.02));
        assertThat(shares.get("WARNING")).isCloseTo(2 / 9.5, within(0.02));
        assertThat(shares.get("ERROR")).isCloseTo(2.5 / 9.5, within(0.02));
    }

    @Test
    void weights_decide_how_often_a_branch_is_taken_within_two_points() {
        MachineRun run = run(
                timed("A", 60, 0, to("B", 0.2), to("C", 0.8)),
                timed("B", 60, 0, to("A", 1)),
                timed("C", 60, 0, to("A", 1)));

        Map<String, Double> shares = shares(run, 40, 1000);

        assertThat(shares.get("B") / shares.get("C")).isCloseTo(0.25, within(0.02));
        assertThat(shares.get("A")).isCloseTo(0.5, within(0.02));
    }

    @Test
    void a_rare_long_state_is_visited_although_rounds_are_short() {
        MachineRun run = run(timed("OK", 60, 0, to("OK", 99), to("ERROR", 1)), timed("ERROR", 3600, 0, to("OK", 1)));

        assertThat(shares(run, 20, 1000).get("ERROR")).isCloseTo(3600 / (99 * 60 + 3660.0), within(0.02));
    }

    @Test
    void a_rare_first_state_does_not_stop_the_others() {
        MachineRun run = run(
                timed("BOOT", 60, 0, to("A", 1)),
                timed("A", 60, 0, to("B", 999_999), to("BOOT", 1)),
                timed("B", 60, 0, to("A", 1)));

        Map<String, Double> shares = shares(run, 40, 1000);

        assertThat(shares.get("A")).isCloseTo(0.5, within(0.02));
        assertThat(shares.get("B")).isCloseTo(0.5, within(0.02));
    }

    @Test
    void every_change_is_one_that_the_machine_allows() {
        MachineRun run = run(
                timed("A", 61, 60, to("B", 1), to("C", 2)),
                timed("B", 90, 80, to("C", 1)),
                timed("C", 200, 10, to("A", 1), to("B", 1)));

        List<String> seconds = LongStream.range(0, 200_000)
                .mapToObj(second -> state(run, 5, second))
                .toList();

        assertThat(IntStream.range(1, seconds.size())
                        .filter(i -> !seconds.get(i).equals(seconds.get(i - 1)))
                        .mapToObj(i -> seconds.get(i - 1) + seconds.get(i)))
                .containsOnly("AB", "AC", "BC", "CA", "CB");
    }

    @Test
    void states_that_are_passed_through_are_not_seen_again_and_a_dead_end_holds_for_ever() {
        MachineRun run = run(
                timed("NEW", 60, 0, to("TEST", 1)),
                timed("TEST", 60, 30, to("NEW", 1), to("LIVE", 1)),
                timed("LIVE", 600, 300, to("DEAD", 1)));

        assertThat(state(run, 3, 0)).isEqualTo("NEW");
        assertThat(IntStream.range(0, 100).mapToObj(node -> state(run, node, 1_000_000)))
                .containsOnly("DEAD");
    }

    @Test
    void a_seek_far_ahead_costs_no_more_than_one_nearby() {
        MachineRun run = run(timed("OK", 300, 299, to("ERROR", 1)), timed("ERROR", 300, 299, to("OK", 1)));

        assertThat(LongStream.range(0, 4_000)
                        .filter(i -> state(run, i, Long.MAX_VALUE / 4).equals("OK"))
                        .count())
                .isBetween(1_880L, 2_200L);
    }

    @Test
    void what_was_seen_before_changes_no_state_whatever_node_or_moment_is_looked_at_next() {
        MachineRun run = run(
                timed("NEW", 60, 30, to("OK", 1)),
                timed("OK", 300, 60, to("WARNING", 1)),
                timed("WARNING", 120, 60, to("OK", 9), to("ERROR", 1)),
                timed("ERROR", 600, 0, to("OK", 1)));
        LastStays seen = new LastStays(4);
        Random random = new Random(7);
        long second = 0;
        for (int i = 0; i < 50_000; i++) {
            second = i % 50 == 0 ? random.nextInt(1_000_000) : Math.max(0, second + random.nextInt(400) - 100);
            long node = i % 70 == 0 ? 2 : 1;
            assertThat(state(run, node, second, seen)).isEqualTo(state(run, node, second));
        }
    }

    private static Map<String, Double> shares(MachineRun run, int nodes, int looks) {
        return IntStream.range(0, nodes)
                .boxed()
                .flatMap(node -> IntStream.range(0, looks).mapToObj(look -> state(run, node, look * BETWEEN_LOOKS)))
                .collect(Collectors.groupingBy(
                        it -> it,
                        Collectors.collectingAndThen(Collectors.counting(), n -> (double) n / nodes / looks)));
    }

    private static String state(MachineRun run, long node, long second) {
        return state(run, node, second, new LastStays(4));
    }

    private static String state(MachineRun run, long node, long second, LastStays seen) {
        return run.states()
                .get(run.stateAt(Chance.of(node).hash(), second, seen, 3))
                .name();
    }

    private static MachineRun run(Timed... transitions) {
        return new MachineRun(new Machine("m", transitions[0].from(), List.of(transitions)));
    }

    private static Timed timed(String from, long after, long jitter, Target... to) {
        return new Transition.Timed(
                new NodeState(from), List.of(to), Duration.ofSeconds(after), Duration.ofSeconds(jitter));
    }

    private static Target to(String state, double weight) {
        return new Target(new NodeState(state), weight);
    }
}
