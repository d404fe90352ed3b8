package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendException;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.engine.PluginFactory;
import org.exampleservice.harness.engine.PluginFactory.Expected;
import org.exampleservice.harness.source.LoadedPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that starts beside the backend serves the run that it was started for, or ends. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class EarlyProcessTest {

    /** Answers the check; a process of the extension tells its number, and lives until the harness ends it. */
    private static final String INTERPRETER = """
            #!/bin/bash
            if [ "$2" = -c ]; then
              echo '{"python": "shell", "missing": [], "unresolved": []}'
            else
              echo $$ > "$(dirname "$0")/new"
              mv "$(dirname "$0")/new" "$(dirname "$0")/pid"
              exec cat > /dev/null
            fi
            """;

    private static final Duration LIMIT = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private LoadedPlugin plugin;

    @BeforeEach
    void load() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash; this test needs one");
        Path interpreter = Files.createFile(
                folder.resolve("python"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(interpreter, INTERPRETER);
        plugin = Extension.query(Files.createDirectory(folder.resolve("extension")), "pass")
                .load(new PythonOptions(Optional.of(interpreter.toString()), PythonOptions.Clock.VIRTUAL));
    }

    @AfterEach
    void close() {
        if (plugin != null) {
            plugin.close();
        }
    }

    @Test
    void it_ends_when_there_is_no_run() throws Exception {
        Expected expected = plugin.factory().expectRun();
        ProcessHandle process = process();

        expected.close();

        assertEnded(process);
    }

    @Test
    void a_run_without_variables_has_it_and_ends_it() throws Exception {
        Expected expected = plugin.factory().expectRun();
        ProcessHandle process = process();

        PluginFactory run = plugin.factory().forRun(Map.of());
        expected.close();
        assertThat(process.isAlive()).isTrue();

        run.endRun();
        assertEnded(process);
    }

    @Test
    void a_run_with_variables_has_another_one() throws Exception {
        Expected expected = plugin.factory().expectRun();
        ProcessHandle process = process();

        PluginFactory run = plugin.factory().forRun(Map.of("HTTP_PROXY", "http://127.0.0.1:1"));
        expected.close();

        assertEnded(process);
        run.endRun();
    }

    @Test
    void it_ends_when_there_is_no_backend() throws Exception {
        PluginRun run = PluginRun.of(plugin).against(new BackendSpec.External(URI.create("http://127.0.0.1:1")));

        assertThatThrownBy(run::run).isInstanceOf(BackendException.class);

        if (Files.exists(folder.resolve("pid"))) {
            assertThat(ProcessHandle.of(told()).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    /** Waits until it has told its number. */
    private ProcessHandle process() throws IOException {
        long begin = System.nanoTime();
        while (Files.notExists(folder.resolve("pid")) && System.nanoTime() - begin < LIMIT.toNanos()) {
            Thread.onSpinWait();
        }
        return ProcessHandle.of(told()).orElseThrow(() -> new AssertionError("the process is gone"));
    }

    private long told() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("pid")).strip());
    }

    private static void assertEnded(ProcessHandle process) throws Exception {
        process.onExit().get(LIMIT.toMinutes(), TimeUnit.MINUTES);
        assertThat(process.isAlive()).isFalse();
    }
}
