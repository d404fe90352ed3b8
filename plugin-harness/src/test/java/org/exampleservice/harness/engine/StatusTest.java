package org.exampleservice.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.engine.Runs.NO_CONFIG;
import static org.exampleservice.harness.engine.Runs.definition;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.exampleservice.harness.plugin.AuthException;
import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.recording.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** sdk.md 8.1 and 5.1: which status an exception becomes, and when the runtime gives up. */
class StatusTest {
    private static class WrongPassword extends AuthException {
        private static final long serialVersionUID = 1L;

        WrongPassword() {
            super("wrong password");
        }
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
        AtomicInteger queries = new AtomicInteger();
        RunPlan plan = Runs.plan(definition(), 24, (n, context) -> {
                    queries.incrementAndGet();
                    throw new IllegalStateException("broken");
                })
                .withChange(23, new Change.Reconfigured(NO_CONFIG));

        Recording recording = run(plan);

        assertThat(turns(recording).subList(0, 20)).containsOnly(Turn.QUERIED);
        assertThat(turns(recording).subList(20, 24))
                .containsExactly(Turn.GIVEN_UP, Turn.GIVEN_UP, Turn.QUERIED, Turn.QUERIED);
        assertThat(states(recording)).containsOnly(State.ERROR_UNKNOWN);
        assertThat(queries).hasValue(22);
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
    void the_stack_trace_shows_the_plugin_and_folds_the_kit() {
        String trace = throwing(new IllegalStateException("no", new IllegalArgumentException("why")))
                .status()
                .stackTrace();

        assertThat(trace)
                .startsWith("java.lang.IllegalStateException: no\n")
                .contains("Caused by: java.lang.IllegalArgumentException: why\n");
    }
}
