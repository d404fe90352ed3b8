package org.exampleservice.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.ShippedScenarios;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdleSessionsTest {
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final AtomicLong nanos = new AtomicLong();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final ClusterSimulation simulation =
            new ClusterSimulation(ShippedScenarios.find("steady", Dialect.SDK).orElseThrow(), 42);
    private final SimulationClock clock = SimulationClock.standingAt(simulation.start(), nanos::get, 1);
    private final Sessions sessions = new Sessions(config());
    private IdleSessions idle = new IdleSessions(sessions::dropIdle, this::after, PERIOD);

    @BeforeEach
    void start() throws Exception {
        idle.start();
    }

    @AfterEach
    void stop() throws Exception {
        idle.stop();
    }

    @Test
    void nobody_asks_for_anything_and_the_memory_of_an_idle_session_is_free() throws Exception {
        ReferenceQueue<World> freed = new ReferenceQueue<>();
        WeakReference<World> world = opened(freed);

        nanos.addAndGet(Duration.ofMinutes(30).toNanos() - 1);
        later.remove().run();
        assertThat(world.get()).isNotNull();
        assertThat(sessions.changes()).isEqualTo(1);
        nanos.addAndGet(1);
        later.remove().run();

        assertThat(sessions.changes()).isEqualTo(2);
        Reference<? extends World> gone = null;
        while (gone == null) {
            System.gc();
            gone = freed.remove(20);
        }
        assertThat(gone).isSameAs(world);
    }

    @Test
    void it_goes_on_after_a_failure_and_ends_with_the_server() throws Exception {
        idle.stop();
        later.clear();
        idle = new IdleSessions(
                () -> {
                    throw new IllegalStateException("a clock is broken, on purpose, by a test");
                },
                this::after,
                PERIOD);
        idle.start();

        later.remove().run();
        assertThat(later).hasSize(1);
        idle.stop();
        later.remove().run();

        assertThat(later).isEmpty();
    }

    private WeakReference<World> opened(ReferenceQueue<World> freed) {
        return new WeakReference<>(
                sessions.open(
                        new SessionSpec(Optional.of("a"), simulation, clock, Dialect.SDK, false, Optional.empty())),
                freed);
    }

    private DemoConfig config() {
        SessionRules rules = new SessionRules(2, SessionRules.IDLE, Optional.of(nanos::get), new ScenarioSource() {
            @Override
            public ClusterSimulation named(Optional<String> name, Dialect dialect, OptionalLong seed) {
                throw new AssertionError("nobody asks for a scenario");
            }

            @Override
            public ClusterSimulation written(String yaml, OptionalLong seed) {
                throw new AssertionError("nobody asks for a scenario");
            }
        });
        return new DemoConfig(
                "127.0.0.1",
                0,
                simulation,
                clock,
                Dialect.SDK,
                Optional.empty(),
                false,
                false,
                AdminConfig.DEFAULT,
                Optional.empty(),
                Optional.empty(),
                rules);
    }

    private void after(Duration delay, Runnable action) {
        assertThat(delay).isEqualTo(PERIOD);
        later.add(action);
    }
}
