package org.exampleservice.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.engine.Runs.NO_CONFIG;
import static org.exampleservice.harness.engine.Runs.definition;
import static org.exampleservice.harness.engine.Runs.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.NothingToReportException;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.LogLine;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Request;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.recording.Turn;
import org.junit.jupiter.api.Test;

/** sdk.md 5.1: instances, turns, changes of the endpoint. */
class LifecycleTest {

    private static final class Diary implements MonitoringPlugin {
        private final List<String> lines;
        private final Runs.Script script;
        private int queries;

        Diary(List<String> lines, Runs.Script script) {
            this.lines = lines;
            this.script = script;
            lines.add("new");
        }

        @Override
        public void initialize(PluginContext context) {
            lines.add("initialize");
        }

        @Override
        public void query(PluginContext context) throws Exception {
            lines.add("query");
            script.query(++queries, context);
        }

        @Override
        public void close() {
            lines.add("close");
        }
    }

    private static RunPlan diary(List<String> lines, int cycles, Runs.Script script) {
        return RunPlan.of(definition(metric("a")), () -> new Diary(lines, script), NO_CONFIG)
                .withCycles(cycles);
    }

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
    void one_instance_is_initialized_once_and_closed_at_the_end() {
        List<String> lines = new ArrayList<>();

        run(diary(lines, 3, (n, context) -> {}));

        assertThat(lines).containsExactly("new", "initialize", "query", "query", "query", "close");
    }

    @Test
    void after_an_exception_the_instance_is_closed_and_a_new_one_takes_over() {
        List<String> lines = new ArrayList<>();

        run(diary(lines, 2, (n, context) -> {
            throw new IllegalStateException();
        }));

        assertThat(lines).containsExactly("new", "initialize", "query", "close", "new", "initialize", "query", "close");
    }

    @Test
    void nothing_to_report_keeps_the_instance() {
        List<String> lines = new ArrayList<>();

        Recording recording = run(diary(lines, 2, (n, context) -> {
            Runs.device(context).absolute("a", n);
            throw new NothingToReportException("quiet");
        }));

        assertThat(lines).containsExactly("new", "initialize", "query", "query", "close");
        assertThat(recording.cycles().get(0).status()).isEqualTo(Status.of(State.NOTHING_TO_REPORT, "quiet"));
        assertThat(Runs.emitted(recording, "a")).containsExactly(List.of(1.0), List.of(2.0));
    }

    @Test
    void an_exception_of_close_has_no_effect_but_a_log_line() {
        MonitoringPlugin plugin = new MonitoringPlugin() {
            @Override
            public void query(PluginContext context) {
                throw new IllegalStateException("query");
            }

            @Override
            public void close() {
                throw new IllegalStateException("close");
            }
        };

        Cycle cycle =
                run(RunPlan.of(definition(), () -> plugin, NO_CONFIG)).cycles().get(0);

        assertThat(cycle.status().description()).isEqualTo("query");
        assertThat(cycle.log())
                .extracting(LogLine::message)
                .contains("close of the plugin threw java.lang.IllegalStateException: close");
    }

    @Test
    void a_disabled_endpoint_is_closed_and_not_queried_until_it_is_switched_on() {
        List<String> lines = new ArrayList<>();
        RunPlan plan = diary(lines, 4, (n, context) -> {})
                .withChange(2, new Change.SwitchedOff())
                .withChange(4, new Change.SwitchedOn());

        Recording recording = run(plan);

        assertThat(states(recording)).containsExactly(State.OK, State.DISABLED, State.DISABLED, State.OK);
        assertThat(lines).containsExactly("new", "initialize", "query", "close", "new", "initialize", "query", "close");
    }

    @Test
    void left_overs_are_lost_when_the_engine_is_replaced() {
        RunPlan plan = Runs.plan(definition(metric("a")), 2, (n, context) -> {
                    Runs.device(context).absolute("a", n);
                    if (n == 1) {
                        throw new IllegalStateException();
                    }
                })
                .withChange(2, new Change.Reconfigured(NO_CONFIG));

        Cycle second = run(plan).cycles().get(1);

        assertThat(Runs.drops(second)).containsExactly(DropReason.ENGINE_REPLACED);
        assertThat(second.tally().carried()).isEqualTo(1);
        assertThat(Runs.emitted(second, "a")).containsExactly(2.0);
    }

    @Test
    void an_incompatible_plugin_is_never_made() {
        List<String> lines = new ArrayList<>();
        RunPlan plan = diary(lines, 2, (n, context) -> {}).withIncompatibility("Package p is already loaded");

        Recording recording = run(plan);

        assertThat(lines).isEmpty();
        assertThat(turns(recording)).containsOnly(Turn.NOT_LOADED);
        assertThat(recording.cycles())
                .extracting(Cycle::status)
                .containsOnly(Status.of(State.INCOMPATIBLE, "Package p is already loaded"));
    }

    @Test
    void turns_come_at_the_first_two_second_step_after_the_minute_changes() {
        RunPlan plan = Runs.plan(definition(), 3, (n, context) -> {}).withStart(Instant.parse("2026-01-01T00:00:21Z"));

        assertThat(run(plan).cycles())
                .extracting(cycle -> cycle.at().toString())
                .containsExactly("2026-01-01T00:00:21Z", "2026-01-01T00:01:01Z", "2026-01-01T00:02:01Z");
    }

    @Test
    void the_surroundings_follow_the_simulated_time_and_hand_over_their_requests() {
        List<Instant> moves = new ArrayList<>();
        Surroundings surroundings = new Surroundings() {
            @Override
            public void moveTo(Instant now) {
                moves.add(now);
            }

            @Override
            public List<Request> drainRequests() {
                return List.of(new Request("GET", "/" + moves.size(), 200));
            }
        };

        Recording recording = QueryLoop.run(
                Runs.plan(definition(), 2, (n, context) -> context.sleep(Duration.ofSeconds(5))), surroundings);

        assertThat(moves.stream().map(Instant::toString).collect(Collectors.toList()))
                .containsExactly(
                        "2026-01-01T00:00:00Z", "2026-01-01T00:00:05Z", "2026-01-01T00:01:00Z", "2026-01-01T00:01:05Z");
        assertThat(recording.cycles().get(1).requests()).containsExactly(new Request("GET", "/4", 200));
    }

    @Test
    void a_cycle_run_leaves_no_thread_behind() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();

        run(Runs.plan(definition(), 1, (n, context) -> threads.add(Thread.currentThread())));

        threads.get(0).join(120_000);
        assertThat(threads.get(0).isAlive()).isFalse();
    }
}
