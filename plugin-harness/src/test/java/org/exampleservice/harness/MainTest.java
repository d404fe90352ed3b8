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

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path temp;

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
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
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

    /** Prints to the terminal. */
    public static final class Printing implements MonitoringPlugin {
        @Override
        public void query(PluginContext context) {
            System.out.println("hello");
        }
    }
}
