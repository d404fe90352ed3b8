package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.exampleservice.harness.definition.ConfigurationBuilder;
import org.exampleservice.harness.engine.Change;
import org.exampleservice.harness.engine.QueryLoop;
import org.exampleservice.harness.engine.RunPlan;
import org.exampleservice.harness.engine.Surroundings;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Request;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.recording.Turn;
import org.exampleservice.harness.source.LoadedPlugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a child goes on to its next turns before the harness has come to them, and that nobody can tell. */
class AheadTest {

    /** Says whether the harness has not called for this turn yet. */
    private static final String SAY = "print(__import__('ruxit.harness.ahead').harness.ahead.is_ahead())\n";

    @TempDir
    Path folder;

    /** Python tells of what an extension meets from 3.8 on. */
    @BeforeEach
    void thereIsPythonThatTells() throws Exception {
        Extension.assumePython();
        Process python = new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 8))").start();
        assumeTrue(python.waitFor() == 0, "python3 is older than 3.8, before which no turn is taken ahead");
    }

    @Test
    void a_query_that_asks_nobody_goes_on_by_itself() {
        assertThat(saidIn(5, "d.absolute('a', n)")).containsExactly("False", "True", "True", "True", "True");
    }

    @Test
    void after_a_turn_that_asked_or_raised_the_next_one_is_waited_for() {
        assertThat(saidIn(5, "d.id if n == 2 else None")).containsExactly("False", "True", "False", "True", "True");
        assertThat(saidIn(4, "if n == 2: raise NothingToReportException('n')"))
                .containsExactly("False", "True", "False", "True");
    }

    @Test
    void whoever_has_met_the_world_goes_in_step_for_good() {
        for (String meeting : List.of(
                "import socket; socket.socket().close()",
                "import subprocess; subprocess.call(['true'])",
                "import ctypes",
                "import multiprocessing",
                "os.write(os.open(os.devnull, os.O_WRONLY), b'x')",
                "sys.stdout.fileno()",
                "open('/etc/hostname', 'rb').close()",
                "os.listdir('/')",
                "t = threading.Thread(target=int); t.start(); t.join()",
                "import _thread; _thread.start_new_thread(int, ())")) {
            assertThat(saidIn(5, "if n == 3: " + meeting))
                    .as(meeting)
                    .containsExactly("False", "True", "True", "False", "False");
        }
    }

    @Test
    void files_of_the_extension_and_of_python_are_no_meeting() {
        assertThat(saidIn(3, "open('state', 'w').close(); os.listdir('.'); import json.tool, decimal"))
                .containsExactly("False", "True", "True");
    }

    @Test
    void by_the_real_clock_every_turn_is_waited_for() {
        Recording recording;
        try (LoadedPlugin loaded =
                Extension.query(folder, SAY).load(new PythonOptions(Optional.empty(), PythonOptions.Clock.REAL))) {
            recording = Extension.run(loaded, 3, UnaryOperator.identity(), Map.of());
        }

        assertThat(Extension.said(recording)).isEqualTo("False\nFalse\nFalse");
    }

    @Test
    void side_by_side_with_another_endpoint_every_turn_is_waited_for() {
        List<String> said = new ArrayList<>();
        try (LoadedPlugin loaded = Extension.query(folder, SAY).load(PythonOptions.DEFAULT)) {
            RunPlan plan = plan(loaded, 3, Map.of());
            QueryLoop.run(
                    List.of(plan.withEndpoint("one", 1), plan.withEndpoint("two", 2)),
                    Surroundings.NONE,
                    (endpoint, cycle) -> said.addAll(Extension.said(cycle)));
        }

        assertThat(said).hasSize(6).containsOnly("False");
    }

    @Test
    void what_is_asked_for_the_first_time_in_the_middle_is_asked_at_its_minute() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = now.get().toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        Recording recording;
        try (LoadedPlugin loaded = Extension.query(folder, """
                import urllib.request
                d.absolute("a", n)
                if n in (500, 502):
                    print(urllib.request.urlopen(self.config["url"]).read().decode(), time.time())
                """).load(PythonOptions.DEFAULT)) {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            recording = QueryLoop.run(plan(loaded, 503, Map.of("url", url)), new Surroundings() {
                @Override
                public void moveTo(Instant instant) {
                    now.set(instant);
                }

                @Override
                public List<Request> drainRequests() {
                    return List.of();
                }
            });
        } finally {
            server.stop(0);
        }

        assertThat(Extension.said(recording))
                .isEqualTo("2026-01-01T08:19:00Z 1767255540.0\n2026-01-01T08:21:00Z 1767255660.0");
        assertThat(recording.cycles()).extracting(Cycle::status).containsOnly(Status.OK);
    }

    @Test
    void no_turn_is_taken_that_does_not_come() throws IOException {
        Path count = folder.resolve("count");
        Extension extension = Extension.members(Files.createDirectory(folder.resolve("extension")), """
                def initialize(self, **kwargs):
                    self.turns = []

                def query(self, **kwargs):
                    self.turns.append(time.time())

                def close(self):
                    with open(self.config["url"], "a") as file:
                        file.write("%d " % len(self.turns))
                """);

        extension.run(12, plan -> plan.withChange(5, new Change.Restarted()), Map.of("url", count.toString()));

        assertThat(count).hasContent("4 8 ");
    }

    @Test
    void a_death_in_the_middle_is_that_of_its_cycle() {
        List<Cycle> cycles = Extension.query(folder, """
                        print("turn %d" % n)
                        if n == 4:
                            import faulthandler
                            faulthandler._sigsegv()
                        """).run(6).cycles();

        assertThat(cycles)
                .extracting(cycle -> cycle.status().state())
                .containsExactly(State.OK, State.OK, State.OK, State.ERROR_UNKNOWN, State.OK, State.OK);
        assertThat(cycles.get(3).status().stackTrace()).contains("Segmentation fault");
        assertThat(Extension.said(cycles.get(2))).containsExactly("turn 3");
        assertThat(Extension.said(cycles.get(4))).containsExactly("turn 1");
    }

    @Test
    void an_endless_loop_in_the_middle_leaves_the_turns_before_it_unharmed() {
        List<Cycle> cycles = Extension.query(folder, "d.absolute('a', n)\nwhile n == 4: pass")
                .run(5, plan -> plan.withPatience(Duration.ofSeconds(10)), Map.of())
                .cycles();

        assertThat(cycles)
                .extracting(cycle -> cycle.turn() + " " + cycle.status().state())
                .startsWith("QUERIED OK", "QUERIED OK", "QUERIED OK", "QUERIED ERROR_UNKNOWN");
        assertThat(cycles.get(4).turn()).isEqualTo(Turn.STILL_RUNNING);
    }

    @Test
    void what_a_program_prints_stands_in_no_turn_before() {
        Recording recording = Extension.query(folder, """
                print("turn %d" % n)
                if n == 6:
                    os.system("echo program")
                if n == 8:
                    os._exit(0)  # at which all that was printed is read
                """).run(8);

        List<Cycle> cycles = recording.cycles();
        assertThat(cycles.subList(0, 5))
                .allSatisfy(cycle -> assertThat(Extension.said(cycle)).containsExactly("turn " + cycle.number()));
        assertThat(Extension.said(recording)).contains("output: program");
    }

    private List<String> saidIn(int cycles, String body) {
        return List.of(
                Extension.said(Extension.query(folder, SAY + body).run(cycles)).split("\n"));
    }

    private static RunPlan plan(LoadedPlugin loaded, int cycles, Map<String, Object> config) {
        var built = ConfigurationBuilder.of(loaded.definition()).given(config).build();
        return RunPlan.of(loaded.definition(), loaded.factory(), new PluginConfig(built.values(), built.secretKeys()))
                .withCycles(cycles);
    }
}
