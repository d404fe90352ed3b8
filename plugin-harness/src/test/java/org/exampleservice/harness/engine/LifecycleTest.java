package org.exampleservice.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.engine.Runs.NO_CONFIG;
import static org.exampleservice.harness.engine.Runs.definition;
import static org.exampleservice.harness.engine.Runs.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.exampleservice.harness.plugin.AuthException;
import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.NothingToReportException;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.LogLine;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Request;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.recording.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** sdk.md 5.1 and 8.1: instances, turns, time-outs, crash limit, statuses. */
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

    private static class WrongPassword extends AuthException {
        private static final long serialVersionUID = 1L;

        WrongPassword() {
            super("wrong password");
        }
    }

    private static RunPlan diary(List<String> lines, int cycles, Runs.Script script) {
        return RunPlan.of(definition(metric("a")), () -> new Diary(lines, script), NO_CONFIG)
                .withCycles(cycles);
    }

    private static Recording run(RunPlan plan) {
        return QueryLoop.run(plan, Surroundings.NONE);
    }

    private static Cycle throwing(Throwable thrown) {
        return run(Runs.plan(definition(), 1, (n, context) -> {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    throw (Exception) thrown;
                }))
                .cycles()
                .get(0);
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
    void exceptions_become_states_by_their_exact_class() {
        assertThat(throwing(new AuthException("no")).status().toString()).isEqualTo("ERROR_AUTH: no");
        assertThat(throwing(new ConfigException("no")).status().toString()).isEqualTo("ERROR_CONFIG: no");
        assertThat(throwing(new IllegalStateException("no")).status().toString())
                .isEqualTo("ERROR_UNKNOWN: no");
        assertThat(throwing(new IllegalStateException()).status().toString()).isEqualTo("ERROR_UNKNOWN");
        assertThat(throwing(new StackOverflowError()).status().toString()).isEqualTo("ERROR_UNKNOWN");
    }

    @Test
    void a_subclass_of_an_sdk_exception_is_unknown_and_a_finding_explains_it() {
        Cycle cycle = throwing(new WrongPassword());

        assertThat(cycle.status().toString()).isEqualTo("ERROR_UNKNOWN: wrong password");
        assertThat(cycle.findings())
                .extracting(Finding::text)
                .containsExactly(WrongPassword.class.getName()
                        + " is a subclass of AuthException; the runtime looks at the exact class only, so the status is"
                        + " ERROR_UNKNOWN and not ERROR_AUTH (sdk.md 8.1). Throw AuthException itself");
    }

    @Test
    void exceptions_of_constructor_and_initialize_map_the_same_way() {
        Recording constructor = run(RunPlan.of(
                definition(),
                () -> {
                    throw new ConfigException("constructor");
                },
                NO_CONFIG));
        MonitoringPlugin plugin = new MonitoringPlugin() {
            @Override
            public void initialize(PluginContext context) {
                throw new AuthException("initialize");
            }

            @Override
            public void query(PluginContext context) {}
        };
        Recording initialize = run(RunPlan.of(definition(), () -> plugin, NO_CONFIG));

        assertThat(constructor.cycles().get(0).status().toString()).isEqualTo("ERROR_CONFIG: constructor");
        assertThat(initialize.cycles().get(0).status().toString()).isEqualTo("ERROR_AUTH: initialize");
    }

    @Test
    void twenty_unknown_errors_in_a_row_end_it_until_the_configuration_changes() {
        List<String> lines = new ArrayList<>();
        RunPlan plan = diary(lines, 24, (n, context) -> {
                    throw new IllegalStateException("broken");
                })
                .withChange(23, new Change.Reconfigured(NO_CONFIG));

        Recording recording = run(plan);

        assertThat(turns(recording).subList(0, 20)).containsOnly(Turn.QUERIED);
        assertThat(turns(recording).subList(20, 24))
                .containsExactly(Turn.GIVEN_UP, Turn.GIVEN_UP, Turn.QUERIED, Turn.QUERIED);
        assertThat(states(recording)).containsOnly(State.ERROR_UNKNOWN);
        assertThat(lines.stream().filter("query"::equals)).hasSize(22);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void auth_and_config_errors_are_retried_without_end(boolean auth) {
        Recording recording = run(Runs.plan(definition(), 60, (n, context) -> {
            throw auth ? new AuthException("no") : new ConfigException("no");
        }));

        assertThat(turns(recording)).containsOnly(Turn.QUERIED);
    }

    @Test
    void one_success_resets_the_crash_count() {
        Recording recording = run(Runs.plan(definition(), 42, (n, context) -> {
            if (n != 20) {
                throw new IllegalStateException();
            }
        }));

        assertThat(turns(recording).subList(0, 40)).containsOnly(Turn.QUERIED);
        assertThat(turns(recording).subList(40, 42)).containsOnly(Turn.GIVEN_UP);
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
        CountDownLatch refused = new CountDownLatch(1);
        RunPlan plan = Runs.plan(definition(metric("a")), 3, (n, context) -> {
                    var device = Runs.device(context);
                    device.absolute("a", 1);
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        reportInVain(device, refused);
                    }
                })
                .withPatience(Duration.ofMillis(50));

        Recording recording = run(plan);

        refused.await();
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
                RunPlan.of(definition(), () -> plugin, NO_CONFIG).withCycles(2).withPatience(Duration.ofMillis(50)));

        assertThat(turns(recording)).containsExactly(Turn.QUERIED, Turn.STILL_RUNNING);
    }

    private static void reportInVain(Device device, CountDownLatch refused) {
        try {
            device.absolute("a", 2);
        } catch (CancellationException e) {
            refused.countDown();
        }
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
    void the_stack_trace_shows_the_plugin_and_folds_the_kit() {
        String trace = throwing(new IllegalStateException("no", new IllegalArgumentException("why")))
                .status()
                .stackTrace();

        assertThat(trace)
                .startsWith("java.lang.IllegalStateException: no\n")
                .contains("Caused by: java.lang.IllegalArgumentException: why\n");
    }

    @Test
    void a_cycle_run_leaves_no_thread_behind() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();

        run(Runs.plan(definition(), 1, (n, context) -> threads.add(Thread.currentThread())));

        threads.get(0).join(10_000);
        assertThat(threads.get(0).isAlive()).isFalse();
    }
}
