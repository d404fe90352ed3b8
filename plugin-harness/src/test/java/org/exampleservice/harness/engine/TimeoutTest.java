package org.exampleservice.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.engine.Runs.NO_CONFIG;
import static org.exampleservice.harness.engine.Runs.definition;
import static org.exampleservice.harness.engine.Runs.metric;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.recording.Turn;
import org.exampleservice.harness.testkit.RealTime;
import org.junit.jupiter.api.Test;

/** sdk.md 5.1: queries that outlast their minute, or never end. */
class TimeoutTest {
    private static Recording run(RunPlan plan) {
        return QueryLoop.run(plan, Surroundings.NONE);
    }

    private static List<State> states(Recording recording) {
        return recording.cycles().stream().map(cycle -> cycle.status().state()).toList();
    }

    private static List<Turn> turns(Recording recording) {
        return recording.cycles().stream().map(Cycle::turn).toList();
    }

    @Test
    void a_query_longer_than_a_minute_skips_slots_and_is_an_error_after_120_s_until_it_ends() {
        Recording recording = run(Runs.plan(definition(metric("a")), 5, (n, context) -> {
            Runs.device(context).absolute("a", n);
            if (n == 2) {
                context.sleep(Duration.ofSeconds(150));
            }
        }));

        assertThat(turns(recording))
                .containsExactly(Turn.QUERIED, Turn.QUERIED, Turn.STILL_RUNNING, Turn.STILL_RUNNING, Turn.QUERIED);
        assertThat(recording.cycles().get(2).status()).isEqualTo(Status.OK);
        assertThat(recording.cycles().get(3).status())
                .isEqualTo(Status.of(State.ERROR_UNKNOWN, "Extension execution timeout"));
        assertThat(Runs.emitted(recording, "a"))
                .containsExactly(List.of(1.0), List.of(2.0), List.of(), List.of(), List.of(3.0));
    }

    @Test
    void a_query_of_exactly_one_minute_skips_nothing_and_one_of_120_s_is_no_error() {
        Recording minute = run(Runs.plan(definition(), 2, (n, context) -> context.sleep(Duration.ofMinutes(1))));
        Recording two = run(Runs.plan(definition(), 2, (n, context) -> context.sleep(Duration.ofMinutes(2))));

        assertThat(turns(minute)).containsExactly(Turn.QUERIED, Turn.QUERIED);
        assertThat(turns(two)).containsExactly(Turn.QUERIED, Turn.STILL_RUNNING);
        assertThat(states(two)).containsExactly(State.OK, State.UNINITIALIZED);
    }

    @Test
    void a_query_that_never_returns_is_left_behind_and_nothing_it_reports_counts() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        AtomicReference<CountDownLatch> refused = new AtomicReference<>();
        RunPlan plan = Runs.plan(definition(metric("a")), 3, (n, context) -> {
            var device = Runs.device(context);
            device.absolute("a", 1);
            CountDownLatch mine = refused.get();
            try {
                never.await();
            } catch (InterruptedException e) {
                reportInVain(device, mine);
            }
        });

        Recording recording = RealTime.limit(
                patience -> {
                    refused.set(new CountDownLatch(1));
                    return run(plan.withPatience(patience));
                },
                some -> Runs.drops(some.cycles().get(0)).size() == 3);

        refused.get().await();
        assertThat(turns(recording)).containsExactly(Turn.QUERIED, Turn.STILL_RUNNING, Turn.STILL_RUNNING);
        assertThat(recording.cycles())
                .extracting(Cycle::status)
                .containsOnly(Status.of(State.ERROR_UNKNOWN, "Extension execution timeout"));
        assertThat(Runs.drops(recording.cycles().get(0))).hasSize(3).containsOnly(DropReason.QUERY_UNFINISHED);
        assertThat(recording.cycles().get(0).findings())
                .extracting(Finding::code)
                .containsExactly("never-returned");
    }

    @Test
    void a_close_that_never_returns_is_left_behind_too() {
        CountDownLatch never = new CountDownLatch(1);
        MonitoringPlugin plugin = new MonitoringPlugin() {
            @Override
            public void query(PluginContext context) {
                throw new IllegalStateException("query");
            }

            @Override
            public void close() throws InterruptedException {
                never.await();
            }
        };

        Recording recording = run(
                RunPlan.of(definition(), () -> plugin, NO_CONFIG).withCycles(2).withPatience(Duration.ofMillis(500)));

        assertThat(turns(recording)).containsExactly(Turn.QUERIED, Turn.STILL_RUNNING);
    }

    private static void reportInVain(Device device, CountDownLatch refused) {
        try {
            device.absolute("a", 2);
        } catch (CancellationException e) {
            refused.countDown();
        }
    }
}
