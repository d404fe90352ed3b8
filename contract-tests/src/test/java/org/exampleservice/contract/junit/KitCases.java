package org.exampleservice.contract.junit;

import static org.exampleservice.contract.assertj.PluginAssertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.exampleservice.harness.recording.Recording;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Test classes that {@link KitTest} runs. */
final class KitCases {

    static final String STATS = "../fixtures/plugins/example-stats";
    static final Queue<URI> SERVICES = new ConcurrentLinkedQueue<>();

    private KitCases() {}

    static class Green {
        @PluginTest(plugin = STATS, cycles = 3, seed = 7)
        void is_given_everything(Recording run, PluginSession session, Clock clock) {
            assertThat(run.cycles()).hasSize(3);
            assertThat(session.run()).isSameAs(run);
            assertThat(session.seed()).hasValue(7);
            assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-01T00:02:00Z"));
            SERVICES.add(session.backend());
        }

        @PluginTest(plugin = STATS, scenario = "node-lost", dialect = "sdk")
        void runs_a_scenario(Recording run) {
            assertThat(run).isAlways(org.exampleservice.harness.recording.Status.State.OK);
        }

        @PluginTest(plugin = STATS, wiremock = "../fixtures/contracts/example-stats-sdk/wiremock")
        void runs_against_wiremock(Recording run) {
            assertThat(run).requests().containsExactly("GET / 200");
        }

        @PluginTest(plugin = STATS, config = "url=http://127.0.0.1:1", mayBeSilent = true, mayAskNobody = true)
        void may_say_what_is_meant(Recording run) {
            assertThat(run).isAlways(org.exampleservice.harness.recording.Status.State.ERROR_UNKNOWN);
        }
    }

    static class Red {
        @PluginTest(plugin = STATS, config = "url=http://127.0.0.1:1")
        void proves_nothing(Recording run) {}

        @PluginTest(plugin = "../fixtures/plugins/no-such")
        void has_no_plugin(Recording run) {}

        @PluginTest
        void names_no_plugin(Recording run) {}

        @PluginTest(plugin = STATS, dialect = "klingon")
        void speaks_no_dialect(Recording run) {}

        @PluginTest(plugin = STATS)
        void fails_by_itself_and_leaves_nothing(PluginSession session) {
            SERVICES.add(session.backend());
            throw new IllegalStateException("on purpose");
        }

        @PluginTest(plugin = STATS, scenario = "new-state-nobody-declared", cycles = 15)
        void loses_something(Recording run) {}
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class Parallel {
        @RegisterExtension
        static final PluginExtension PLUGIN =
                PluginExtension.plugin(Path.of(STATS)).cycles(5).seed(42).config("auth_user", "");

        @RepeatedTest(12)
        void gives_each_test_the_same_run_of_its_own(Recording run, PluginSession session) {
            SERVICES.add(session.backend());
            assertThat(run)
                    .group("DemoGroup")
                    .device("DemoDevice")
                    .metric("random")
                    .atMinute(1)
                    .isEqualTo(410);
        }

        @PluginTest(plugin = STATS, cycles = 2)
        void an_annotation_wins(Recording run) {
            assertThat(run.cycles()).hasSize(2);
        }

        @Test
        void a_test_without_parameters_starts_nothing() {}
    }

    static class OfExamples extends ContractTest {
        @Override
        protected Path folder() {
            return Path.of("../fixtures/contracts/status-ok");
        }
    }
}
