package org.exampleservice.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.exampleservice.simulator.engine.TriggerAnswer.Outcome;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

class TriggerTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int THREADS = 64;
    private static final int TRIGGERS = 10_000;

    private final ClusterSimulation simulation = new ClusterSimulation(ScenarioReader.read("switch.yaml", """
                    format: 1
                    name: switch
                    groups:
                      - name: rack-{i}
                        count: 2
                        nodes: [{name: "node-{i}", count: 3, state: switch}, {name: steady}]
                    machines:
                      switch:
                        initial: "OFF"
                        transitions:
                          - {from: "OFF", to: "ON", on: toggle}
                          - {from: "ON", to: "OFF", on: toggle}
                          - {from: "ON", to: COOLING, on: stop}
                          - {from: COOLING, to: "OFF", after: PT5M}
                    """), 42);

    @Test
    void no_move_is_lost_and_none_unanswered_when_many_threads_pull_one_switch() throws Exception {
        // when
        List<TriggerAnswer> answers = inParallel(() -> toggle("rack-1", "node-2"));

        // then
        assertThat(answers).hasSize(THREADS * TRIGGERS).allMatch(answer -> answer.outcome() == Outcome.MOVED);
        assertThat(answers.stream().mapToLong(TriggerAnswer::moves).sorted().toArray())
                .isEqualTo(LongStream.rangeClosed(1, THREADS * TRIGGERS).toArray());
        assertThat(simulation.moves()).isEqualTo(THREADS * TRIGGERS);
        assertThat(state(0, 1, START)).isEqualTo("OFF");
    }

    @Test
    void each_answer_says_where_the_node_was_and_is() {
        assertThat(toggle("rack-1", "node-1")).isEqualTo(answer(Outcome.MOVED, "OFF", "ON", 1));
        assertThat(simulation.trigger("stop", "rack-1", "node-1", START))
                .isEqualTo(answer(Outcome.MOVED, "ON", "COOLING", 2));
        assertThat(toggle("rack-1", "node-1")).isEqualTo(answer(Outcome.NOT_IN_THIS_STATE, "COOLING", "COOLING", 2));
        assertThat(simulation.moves()).isEqualTo(2);
    }

    @Test
    void only_the_node_meant_moves() {
        toggle("rack-2", "node-3");

        assertThat(state(1, 2, START)).isEqualTo("ON");
        assertThat(state(0, 2, START)).isEqualTo("OFF");
        assertThat(state(1, 1, START)).isEqualTo("OFF");
    }

    @Test
    void time_goes_on_from_the_state_that_was_entered() {
        toggle("rack-1", "node-1");
        simulation.trigger("stop", "rack-1", "node-1", START.plusSeconds(3_599));

        assertThat(state(0, 0, START.plusSeconds(3_599))).isEqualTo("COOLING");
        assertThat(state(0, 0, START.plusSeconds(3_540 + 299))).isEqualTo("COOLING");
        assertThat(state(0, 0, START.plusSeconds(3_540 + 300))).isEqualTo("OFF");
    }

    @Test
    void an_instant_before_the_last_move_does_not_see_it() {
        simulation.trigger("toggle", "rack-1", "node-1", START.plusSeconds(600));

        assertThat(state(0, 0, START.plusSeconds(599))).isEqualTo("OFF");
        assertThat(state(0, 0, START.plusSeconds(600))).isEqualTo("ON");
        assertThat(state(0, 0, START.minusSeconds(600))).isEqualTo("OFF");
    }

    @Test
    void forgotten_moves_leave_nothing_behind() {
        toggle("rack-1", "node-1");
        simulation.forgetMoves();

        assertThat(state(0, 0, START)).isEqualTo("OFF");
        assertThat(simulation.moves()).isZero();
    }

    @Test
    void a_node_that_is_not_there_or_has_no_machine_is_answered_too() {
        assertThat(toggle("rack-3", "node-1").outcome()).isEqualTo(Outcome.NO_SUCH_MACHINE);
        assertThat(toggle("rack-1", "node-4").outcome()).isEqualTo(Outcome.NO_SUCH_MACHINE);
        assertThat(toggle("rack-1", "node-01").outcome()).isEqualTo(Outcome.NO_SUCH_MACHINE);
        assertThat(toggle("rack-1", "steady").outcome()).isEqualTo(Outcome.NO_SUCH_MACHINE);
    }

    @Test
    void a_node_that_the_timeline_adds_or_churn_brings_is_moved_while_it_is_there() {
        ClusterSimulation growing = growing();
        Instant later = START.plusSeconds(600);

        assertThat(pull(growing, "new", START).outcome()).isEqualTo(Outcome.NO_SUCH_MACHINE);
        assertThat(pull(growing, "new", later).outcome()).isEqualTo(Outcome.MOVED);
        assertThat(pull(growing, "n-1", START).outcome()).isEqualTo(Outcome.MOVED);
        assertThat(pull(growing, "n-1-g1", START).outcome()).isEqualTo(Outcome.NO_SUCH_MACHINE);
        assertThat(pull(growing, "n-1-g1", later).outcome()).isEqualTo(Outcome.MOVED);
        assertThat(pull(growing, "n-1", later).outcome()).isEqualTo(Outcome.NO_SUCH_MACHINE);
        assertThat(pull(growing, "n-2-g0", later).outcome()).isEqualTo(Outcome.NO_SUCH_MACHINE);
        assertThat(growing.clusterAt(later).groups().get(0).nodes())
                .extracting(node -> node.name() + " " + node.state().name())
                .containsExactly("n-1-g1 STOPPED", "n-2 OK", "new STOPPED");
    }

    @Test
    void simulations_made_anew_share_the_story_and_no_move() {
        ClusterSimulation other = simulation.anew(43);
        toggle("rack-1", "node-1");

        assertThat(other.scenario()).isSameAs(simulation.scenario());
        assertThat(other.seed()).isEqualTo(43);
        assertThat(other.moves()).isZero();
        assertThat(other.clusterAt(START))
                .isEqualTo(new ClusterSimulation(simulation.scenario(), 43).clusterAt(START))
                .isNotEqualTo(simulation.clusterAt(START));
    }

    private static ClusterSimulation growing() {
        return new ClusterSimulation(ScenarioReader.read("growing.yaml", """
                format: 1
                name: growing
                groups:
                  - {name: g, churn: {gradual: 1, every: PT10M}, nodes: [{name: "n-{i}", count: 2, state: valve}]}
                machines:
                  valve: {initial: OK, ends: [STOPPED], transitions: [{from: OK, on: stop, to: STOPPED}]}
                timeline:
                  - {at: PT5M, group: g, added: {name: new, state: valve}}
                """), 42);
    }

    private static TriggerAnswer pull(ClusterSimulation simulation, String node, Instant at) {
        return simulation.trigger("stop", "g", node, at);
    }

    private TriggerAnswer toggle(String group, String node) {
        return simulation.trigger("toggle", group, node, START);
    }

    private String state(int group, int node, Instant instant) {
        return simulation
                .clusterAt(instant)
                .groups()
                .get(group)
                .nodes()
                .get(node)
                .state()
                .name();
    }

    private static TriggerAnswer answer(Outcome outcome, String from, String to, long moves) {
        return new TriggerAnswer(outcome, Optional.of(new NodeState(from)), Optional.of(new NodeState(to)), moves);
    }

    private static List<TriggerAnswer> inParallel(Callable<TriggerAnswer> trigger) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<List<TriggerAnswer>> task = () -> {
                List<TriggerAnswer> answers = new ArrayList<>();
                for (int i = 0; i < TRIGGERS; i++) {
                    answers.add(trigger.call());
                }
                return answers;
            };
            List<TriggerAnswer> all = new ArrayList<>();
            for (Future<List<TriggerAnswer>> done : threads.invokeAll(Collections.nCopies(THREADS, task))) {
                all.addAll(done.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
