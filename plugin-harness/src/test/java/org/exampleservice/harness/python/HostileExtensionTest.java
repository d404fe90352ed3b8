package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.recording.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever an extension does, its run ends with a status for each cycle, and the next cycle begins afresh. */
class HostileExtensionTest {

    @TempDir
    Path folder;

    @EnabledOnOs({OS.LINUX, OS.MAC})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "os._exit(3) | the extension's process ended with exit code 3",
                "import ctypes; ctypes.string_at(0) | the extension's process was ended by signal 11 (segmentation fault)",
                "import signal; os.kill(os.getpid(), signal.SIGKILL) | the extension's process was ended by signal 9"
                        + " (killed)",
                "os.abort() | the extension's process was ended by signal 6 (aborted)",
                "os.closerange(3, 256); d.absolute('a', 1); time.sleep(1)"
                        + " | the extension closed the channel of its process, which was ended"
            })
    void a_dead_process_is_an_unknown_error_and_followed_by_a_new_one(String body, String description) {
        String once = """
                if not os.path.exists("been-there"):
                    open("been-there", "w").close()
                """;
        List<Cycle> cycles = Extension.query(folder, once + "    " + body + "\nprint('alive')")
                .run(2)
                .cycles();

        assertThat(cycles.get(0).status().state()).isEqualTo(State.ERROR_UNKNOWN);
        assertThat(cycles.get(0).status().description()).isEqualTo(description);
        assertThat(cycles.get(1).status()).isEqualTo(Status.OK);
        assertThat(Extension.said(cycles.get(1))).containsExactly("alive");
    }

    @Test
    void the_last_words_of_a_crash_are_kept() {
        Cycle cycle = Extension.query(folder, "import ctypes\nctypes.string_at(0)")
                .run(1)
                .cycles()
                .get(0);

        assertThat(cycle.status().stackTrace()).contains("Fatal Python error", "probe.py\", line 18 in query");
    }

    @Test
    void an_endless_loop_is_left_behind() {
        List<Cycle> cycles = Extension.query(folder, "while True: pass")
                .run(3, plan -> plan.withPatience(Duration.ofSeconds(1)), Map.of())
                .cycles();

        assertThat(cycles)
                .extracting(Cycle::turn)
                .containsExactly(Turn.QUERIED, Turn.STILL_RUNNING, Turn.STILL_RUNNING);
        assertThat(cycles.get(2).status().description()).isEqualTo("Extension execution timeout");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import not_there_at_all; Probe = 5 | No module named 'not_there_at_all'",
                "1 / 0; Probe = 5 | division by zero",
                "import ruxit.api.exceptions; Probe = ruxit.api.exceptions.ConfigException | probe.Probe is not a"
                        + " RemoteBasePlugin, by which extensions are run (sdk.md 4.2)",
                "Probe = 5 | probe.Probe is not a RemoteBasePlugin, by which extensions are run (sdk.md 4.2)",
                "import ruxit.api.base_plugin as b; Probe = type('Probe', (b.BasePlugin,), {}) | probe.Probe is not a"
                        + " RemoteBasePlugin, by which extensions are run (sdk.md 4.2)",
                "globals()['Other'] = 5 | module 'probe' has no class 'Probe' (sdk.md 4.2)",
                "exit(); Probe = 5 | None"
            })
    void a_module_that_cannot_be_used_is_an_unknown_error_in_every_cycle(String text, String description) {
        List<Cycle> cycles = Extension.module(folder, text).run(2).cycles();

        assertThat(cycles).extracting(Cycle::status).allSatisfy(status -> {
            assertThat(status.state()).isEqualTo(State.ERROR_UNKNOWN);
            assertThat(status.description()).isEqualTo(description);
        });
    }

    @Test
    void output_without_end_is_read_and_cut() {
        Recording recording = Extension.query(folder, """
                for i in range(20000):
                    print("x" * 1000)
                    logger.warning("y" * 1000)
                os.write(1, b"raw " * 1000000)
                print("z" * 100000000)
                """).run(2);

        assertThat(recording.cycles()).extracting(Cycle::status).containsOnly(Status.OK);
        assertThat(recording.cycles()).allSatisfy(cycle -> {
            assertThat(Extension.said(cycle)).hasSizeLessThan(300);
            assertThat(Extension.said(cycle))
                    .contains("more than 200000 characters in one cycle; the rest is left out");
        });
    }

    @Test
    void threads_without_end_end_with_the_run() {
        Recording recording = Extension.query(folder, """
                for i in range(300):
                    threading.Thread(target=time.sleep, args=(1e9,)).start()
                d.absolute("a", 1)
                """).run(1);

        assertThat(recording.cycles().get(0).status()).isEqualTo(Status.OK);
    }

    @Test
    void a_forked_child_cannot_speak_for_the_extension() {
        Recording recording = Extension.query(folder, """
                child = os.fork()
                if child == 0:
                    d.absolute("a", 5)
                    raise RuntimeError("in the fork")
                os.waitpid(child, 0)
                d.absolute("a", 1)
                """).run(1);

        assertThat(recording.cycles().get(0).status()).isEqualTo(Status.OK);
        assertThat(recording.tally().emitted()).isEqualTo(3);
    }

    @Test
    void a_recursion_without_end_is_an_unknown_error() {
        Status status = Extension.query(folder, "def f(): f()\nf()")
                .run(1)
                .cycles()
                .get(0)
                .status();

        assertThat(status.state()).isEqualTo(State.ERROR_UNKNOWN);
        assertThat(status.description()).startsWith("maximum recursion depth exceeded");
        assertThat(status.stackTrace().lines().count()).isLessThan(50);
    }

    @Test
    void a_close_that_raises_has_no_effect_but_a_line_of_the_log() {
        Recording recording = Extension.members(folder, """
                def query(self, **kwargs):
                    raise ValueError("query")

                def close(self):
                    raise ValueError("close")
                """).run(1);

        assertThat(recording.cycles().get(0).status().description()).isEqualTo("query");
        assertThat(recording.cycles().get(0).log())
                .extracting(line -> line.message())
                .contains("close of the plugin threw ValueError: close");
    }
}
