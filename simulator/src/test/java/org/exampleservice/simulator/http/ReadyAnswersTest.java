package org.exampleservice.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.json.ClusterJson;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** Whatever is done to worlds that share what is ready, each answers what would be made anew. */
class ReadyAnswersTest {
    private static final Scenario SCENARIO = ScenarioReader.read("busy", """
            format: 1
            name: busy
            machines:
              switch: {initial: "OFF", transitions: [{from: "OFF", to: "ON", on: toggle}, {from: "ON", to: "OFF", on: toggle}]}
            groups:
              - {name: g, nodes: [{name: "n-{i}", count: 3, state: switch}, {name: m, state: {choice: [OK, ERROR]}}]}
            """);
    private static final List<BiConsumer<Told, Random>> ACTIONS = List.of(
            (world, random) -> world.trigger(1 + random.nextInt(3)),
            (world, random) -> world.trigger(1 + random.nextInt(3)),
            (world, random) -> world.clock.advance(Duration.ofSeconds(random.nextInt(90))),
            (world, random) -> world.clock.set(SCENARIO.start().plusSeconds(random.nextInt(300))),
            (world, random) -> world.clock.reset(),
            (world, random) -> world.add("{group: g, node: n-2, lost: PT2M}"),
            (world, random) -> world.add("{group: g, node: n-3, counterReset: true}"),
            (world, random) -> world.simulation.added().remove(random.nextInt(5)),
            (world, random) -> world.simulation.added().clear(),
            (world, random) -> world.simulation.forgetMoves(),
            (world, random) -> {});

    private final ReadyBodies ready = new ReadyBodies();

    @Test
    void an_answer_is_what_would_be_made_anew_after_any_sequence_of_what_can_be_done() {
        Random random = new Random(7);
        List<Told> worlds = List.of(
                new Told(Dialect.TUTORIAL, 1),
                new Told(Dialect.SDK, 1),
                new Told(Dialect.TUTORIAL, 2),
                new Told(Dialect.TUTORIAL, 1));
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            Told world = worlds.get(random.nextInt(worlds.size()));
            ACTIONS.get(random.nextInt(ACTIONS.size())).accept(world, random);
            String answer = world.answer();
            assertThat(answer).as("after %d actions", i).isEqualTo(world.anew());
            seen.add(answer);
        }
        assertThat(seen.stream().distinct().count()).isGreaterThan(100);
    }

    @Test
    void a_trigger_that_was_answered_is_seen_while_others_ask() {
        Told world = new Told(Dialect.TUTORIAL, 1);
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                world.answer();
            }
        });
        for (int i = 0; i < 1_000; i++) {
            world.trigger(1);
            assertThat(world.answer()).isEqualTo(world.anew());
        }
        done.set(true);
        others.join();
    }

    /** For worlds without sessions. */
    private static final class NoScenarios implements ScenarioSource {
        @Override
        public ClusterSimulation named(Optional<String> name, Dialect dialect, OptionalLong seed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ClusterSimulation written(String yaml, OptionalLong seed) {
            throw new UnsupportedOperationException();
        }
    }

    /** A world, and what it would answer without anything ready. */
    private final class Told {
        private final ClusterSimulation simulation;
        private final SimulationClock clock = SimulationClock.frozenAt(SCENARIO.start());
        private final ClusterJson json;
        private final DemoRoutes routes;

        Told(Dialect dialect, long seed) {
            this.simulation = new ClusterSimulation(SCENARIO, seed);
            this.json = ClusterJson.in(dialect);
            this.routes = new DemoRoutes(config(dialect), ready);
        }

        String answer() {
            return routes.answer(new Asked("GET", "/topology", null, null, null))
                    .body()
                    .text();
        }

        String anew() {
            return Body.of(json.topology(simulation.clusterAt(clock.now()))).text();
        }

        void trigger(int node) {
            simulation.trigger("toggle", "g", "n-" + node, clock.now());
        }

        void add(String entry) {
            simulation.added().add(entry, clock.now());
        }

        private DemoConfig config(Dialect dialect) {
            return new DemoConfig(
                    "127.0.0.1",
                    0,
                    simulation,
                    clock,
                    dialect,
                    Optional.empty(),
                    false,
                    false,
                    new AdminConfig(false, Optional.empty()),
                    Optional.empty(),
                    Optional.empty(),
                    new SessionRules(0, SessionRules.IDLE, Optional.empty(), new NoScenarios()));
        }
    }
}
