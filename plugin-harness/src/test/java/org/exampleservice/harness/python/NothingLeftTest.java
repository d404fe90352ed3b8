package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.testkit.RealTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a run is over, however it ended, there is no process and no folder of it. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class NothingLeftTest {

    /** Backwards, since what an extension says of its own folder is told without the name of the folder. */
    private static final String SAY_WHERE = "print(os.getpid(), os.getcwd()[::-1])\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pass",
                "raise ValueError()",
                "threading.Thread(target=lambda: [None for _ in iter(int, 1)]).start()",
                "import subprocess; subprocess.Popen(['sleep', '1000'])",
                "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)",
                "os.mkdir('full'); open('full/file', 'w').close()"
            })
    void a_run_leaves_nothing(String body) throws Exception {
        Recording recording = Extension.query(folder, SAY_WHERE + body).run(2);

        assertNothingLeft(recording);
    }

    @Test
    void a_query_that_never_returns_leaves_nothing() throws Exception {
        Extension endless =
                Extension.query(folder, "sys.stderr = None\nif n == 2:\n    while True: pass\n" + SAY_WHERE);

        Recording recording = RealTime.limit(
                patience -> endless.run(3, plan -> plan.withPatience(patience), Map.of()),
                some -> some.cycles().get(0).status().equals(Status.OK));

        assertThat(recording.cycles()).extracting(Cycle::turn).contains(Turn.STILL_RUNNING);
        assertNothingLeft(recording);
    }

    /** 20 runs, or as many as {@code -Dpython.runs} says: 200 in the profile {@code soak}. */
    @Tag("soak")
    @Test
    void many_runs_leave_no_process_no_folder_and_no_thread() {
        Extension.assumePython();
        try (LoadedPlugin loaded = Extension.query(folder, SAY_WHERE).load(PythonOptions.DEFAULT)) {
            Set<Thread> seen = ConcurrentHashMap.newKeySet();
            for (int i = 0; i < Integer.getInteger("python.runs", 20); i++) {
                Recording recording =
                        Extension.run(loaded, 1, UnaryOperator.identity(), Map.of("url", "", "password", "p" + i));
                String[] told = Extension.said(recording.cycles().get(0)).get(0).split(" ", 2);
                assertThat(ProcessHandle.of(Long.parseLong(told[0]))).isEmpty();
                assertThat(folderOf(told).getParent()).doesNotExist();
                threadsOf(told[0]).forEach(seen::add);
            }
            assertThat(seen).noneMatch(Thread::isAlive);
        }
    }

    /** The threads that wait for this child; those of tests beside this one are none of its business. */
    private static Stream<Thread> threadsOf(String pid) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("extension-output " + pid));
    }

    @Test
    void runs_of_one_extension_know_nothing_of_each_other() {
        Extension.assumePython();
        Extension extension = Extension.module(folder, """
                from ruxit.api.base_plugin import RemoteBasePlugin
                queries = []

                class Probe(RemoteBasePlugin):
                    def query(self, **kwargs):
                        queries.append(1)
                        print(len(queries))
                """);
        try (LoadedPlugin loaded = extension.load(PythonOptions.DEFAULT)) {
            List<String> said = List.of(said(loaded), said(loaded));

            assertThat(said).containsExactly("1\n2", "1\n2");
        }
    }

    @Test
    void a_child_ends_and_tidies_up_when_the_harness_is_killed() throws Exception {
        Extension.assumePython();
        Extension.query(
                folder,
                SAY_WHERE + "sys.__stdout__.flush()\nos.write(1, b'')\nopen(self.config['url'], 'w')"
                        + ".write('%d %s' % (os.getpid(), os.getcwd()))\nwhile True: pass");
        Path where = folder.resolveSibling(folder.getFileName() + "-where");
        Process harness = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.exampleservice.harness.Main",
                        "run",
                        folder.toString(),
                        "--config",
                        "url=" + where)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String[] told = await(where).split(" ", 2);
        ProcessHandle child = ProcessHandle.of(Long.parseLong(told[0])).orElseThrow();

        harness.destroyForcibly();

        child.onExit().get(2, TimeUnit.MINUTES);
        assertThat(Path.of(told[1])).doesNotExist();
        Files.delete(where);
    }

    private static String await(Path file) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < deadline) {
            if (Files.exists(file) && Files.readString(file).contains(" ")) {
                return Files.readString(file);
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the extension did not begin");
    }

    private static String said(LoadedPlugin loaded) {
        return Extension.said(Extension.run(loaded, 2, UnaryOperator.identity(), Map.of()));
    }

    private static void assertNothingLeft(Recording recording) throws Exception {
        String[] told = Extension.said(recording.cycles().get(0)).get(0).split(" ", 2);
        assertThat(ProcessHandle.of(Long.parseLong(told[0]))).isEmpty();
        assertThat(folderOf(told)).isAbsolute().doesNotExist();
        assertThat(folderOf(told).getParent()).doesNotExist();
        assertThat(ProcessHandle.current().descendants().filter(NothingLeftTest::sleeps))
                .isEmpty();
    }

    private static Path folderOf(String[] told) {
        return Path.of(new StringBuilder(told[1]).reverse().toString());
    }

    private static boolean sleeps(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("sleep");
    }
}
