package org.exampleservice.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.testkit.PluginFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show. */
class MainTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path temp;

    @Test
    void a_plugin_that_ends_the_process_is_told_and_counts_as_one_that_raised() throws Exception {
        assertThat(run(Exiting.class)).isEqualTo(4);
        assertThat(temp.resolve("err"))
                .hasContent("plugin-harness: the plugin custom.remote.python.test called System.exit, which ends the"
                        + " process; on the ActiveGate that is the end of the whole extension module. Throw an exception"
                        + " instead; cycles that were not over are not shown\n");
    }

    @Test
    void a_plugin_that_does_not_even_react_to_an_interrupt_keeps_no_process_alive() throws Exception {
        assertThat(run(Deaf.class, "--timeout", "1", "--cycles", "2")).isEqualTo(7);
        assertThat(temp.resolve("err")).isEmptyFile();
    }

    @Test
    void what_a_plugin_prints_does_not_mix_with_the_result() throws Exception {
        assertThat(run(Printing.class, "--json")).isZero();
        assertThat(new ObjectMapper().readTree(temp.resolve("out").toFile()).path("cycles"))
                .hasSize(5);
        assertThat(temp.resolve("err")).hasContent("hello\nhello\nhello\nhello\nhello\n");
    }

    @Test
    void wiremock_prints_nothing() throws Exception {
        Path answers = temp.resolve("answers");
        assertThat(run(Printing.class, "--cycles", "1", "--record", answers.toString()))
                .isZero();

        assertThat(run(Printing.class, "--cycles", "1", "--json", "--wiremock", answers.toString()))
                .isZero();
        assertThat(Files.readString(temp.resolve("out"))).startsWith("{\"format\":1,");
        assertThat(temp.resolve("err")).hasContent("hello\n");
    }

    private int run(Class<?> plugin, String... options) throws IOException, InterruptedException {
        Path folder = PluginFolder.of(temp.resolve("plugin"), plugin);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                folder.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectOutput(temp.resolve("out").toFile())
                .redirectError(temp.resolve("err").toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Ends the process. */
    public static final class Exiting implements MonitoringPlugin {
        @Override
        public void query(PluginContext context) {
            System.exit(0);
        }
    }

    /** Prints to the terminal. */
    public static final class Printing implements MonitoringPlugin {
        @Override
        public void query(PluginContext context) {
            System.out.println("hello");
        }
    }

    /** Runs on and on. */
    public static final class Deaf implements MonitoringPlugin {
        private volatile int turns;

        @Override
        public void query(PluginContext context) {
            while (turns >= 0) {
                turns = (turns + 1) & 0xFFFF;
            }
        }
    }
}
