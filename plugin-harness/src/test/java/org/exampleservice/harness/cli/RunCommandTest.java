package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.golden.RecordingJson;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.harness.testkit.PluginFolder;
import org.exampleservice.harness.testkit.Plugins;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {

    private static final Path STATS = Path.of("..", "fixtures", "plugins", "example-stats");

    @TempDir
    private Path temp;

    @Test
    void the_table_shows_everything_that_came_of_each_cycle() {
        Console console = run(Plugins.Varied.class, "--cycles", "2");

        assertThat(console.err()).isEmpty();
        assertThat(console.out()).isEqualTo("""
                custom.remote.python.test 1.0, against simulator tutorial, limits sdk-1.223

                cycle 1  2026-01-01T00:00:00Z  OK
                  withheld  G / D / r              relative      5  (first report)
                  emitted   G / D / d {part=left}  absolute      1
                  dropped   G / D / s              state         SIDEWAYS  (undeclared-state, sdk.md 5.6): Unknown\
                 value for state metric (metric s and value SIDEWAYS) None ['UP', 'DOWN']
                  emitted   G                      topology      Group
                  emitted   G / D                  topology      Device
                  log       INFO plugin: looked around
                  log       WARNING runtime: Unknown value for state metric (metric s and value SIDEWAYS) None\
                 ['UP', 'DOWN']
                  5 reported: 3 emitted, 1 withheld, 1 dropped

                cycle 2  2026-01-01T00:01:00Z  ERROR_UNKNOWN: no entry
                  finding   org.exampleservice.harness.testkit.Plugins$NoEntry is a subclass of AuthException; the\
                 runtime looks at the exact class only, so the status is ERROR_UNKNOWN and not ERROR_AUTH (sdk.md\
                 8.1). Throw AuthException itself
                  log       ERROR runtime: plugin threw exception\
                 org.exampleservice.harness.testkit.Plugins$NoEntry: no entry
                  trace     org.exampleservice.harness.testkit.Plugins$NoEntry: no entry
                  trace         at my.Plugin.query(Plugin.java:7)
                  0 reported: 0 emitted, 0 withheld, 0 dropped

                in all: 5 reported: 3 emitted, 1 withheld, 1 dropped
                """);
        assertThat(console.code()).isEqualTo(4);
    }

    @Test
    void requests_and_every_kind_of_value_stand_in_the_table() {
        Console console = Console.run("run", STATS.toString(), "--cycles", "1");

        assertThat(console.err()).isEmpty();
        assertThat(console.out()).isEqualTo("""
                custom.remote.python.demo_stats 1.011, against simulator tutorial, limits sdk-1.223

                cycle 1  2026-01-01T00:00:00Z  OK
                  request   GET /  200
                  withheld  DemoGroup / DemoDevice / counter            relative      1  (first report)
                  withheld  DemoGroup / DemoDevice / counter_persecond  per_second    1  (first report)
                  emitted   DemoGroup / DemoDevice / random             absolute      410
                  emitted   DemoGroup / DemoDevice / statcounter        stat_counter  min 8, max 13, sum 31, count 3
                  emitted   DemoGroup / DemoDevice / state              state         WARNING (1)
                  emitted   DemoGroup / DemoDevice / version            property      1.001
                  emitted   DemoGroup                                   topology      ActiveGate Demo Group
                  emitted   DemoGroup / DemoDevice                      topology      ActiveGate Demo Device
                  8 reported: 6 emitted, 2 withheld, 0 dropped

                in all: 8 reported: 6 emitted, 2 withheld, 0 dropped
                """);
        assertThat(console.code()).isZero();
    }

    @Test
    void json_is_the_recording_and_nothing_else() throws IOException {
        PluginFolder.of(temp, Plugins.Varied.class);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        try (LoadedPlugin plugin = PluginLoader.load(PluginReference.at(temp))) {
            Recording recording = PluginRun.of(plugin)
                    .against(new BackendSpec.Simulator(Dialect.TUTORIAL, 42, Optional.empty()))
                    .cycles(3)
                    .run();
            RecordingJson.write(recording, expected);
        }

        Console console = run(Plugins.Varied.class, "--cycles", "3", "--json");

        JsonNode json = new ObjectMapper().readTree(console.out());
        assertThat(json.path("cycles")).hasSize(3);
        assertThat(console).isEqualTo(new Console(4, expected.toString(StandardCharsets.UTF_8), ""));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hostile_text_never_reaches_the_terminal_raw(boolean json) {
        Console console = json
                ? run(Plugins.Hostile.class, "--cycles", "2", "--json")
                : run(Plugins.Hostile.class, "--cycles", "2");

        assertThat(console.all().codePoints())
                .noneMatch(point -> point != '\n' && Character.isISOControl(point))
                .noneMatch(point -> Character.getType(point) == Character.FORMAT || point == 0x2028);
        assertThat(console.out()).contains("\\u001b[31mred").doesNotContain("\nnext");
        assertThat(console.out().contains("\n  log         next")).isNotEqualTo(json);
        assertThat(console.code()).isEqualTo(4);
    }

    @Test
    void hostile_arguments_and_declarations_never_reach_the_terminal_raw() {
        Path folder = PluginFolder.of(temp.resolve("plugin"), "no.such", "\\u001b[31m");

        assertThat(Console.run("run", "\u001b[31mx\ny").err())
                .startsWith("plugin-harness: there is no \\u001b[31mx\nplugin-harness: y; a plugin is");
        assertThat(Console.run("run", "p", "--\u001b[31m").err())
                .isEqualTo("plugin-harness: unknown option --\\u001b[31m. See plugin-harness run --help\n");
        assertThat(Console.run("run", folder.toString()).err())
                .startsWith("plugin-harness: the plugin class no.such.\\u001b[31m is not on the class path;");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_password_is_shown_nowhere(boolean json) {
        String format = json ? "--json" : "--cycles=2";

        Console console = run(
                Plugins.Leaking.class,
                "--cycles=2".equals(format) ? "--seed=1" : "--cycles=2",
                format,
                "--config",
                "password=geheim",
                "--config",
                "mode=/?token=geheim");

        assertThat(console.code()).isEqualTo(4);
        assertThat(console.out()).contains("/?token=******").contains("log ******");
        assertThat(console.all()).doesNotContain("geheim");
    }

    @Test
    void a_password_is_not_shown_by_a_refusal_either() {
        Console console = run(Plugins.Fine.class, "--config", "count=many", "--config", "password=geheim");

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.all()).doesNotContain("geheim");
    }

    @Test
    void recorded_answers_can_be_served_by_wiremock() {
        Path answers = temp.resolve("answers");
        String[] json = {"--json", "--cycles", "4"};

        Console recorded = run(Plugins.Asking.class, with(json, "--record", answers.toString()));
        Console replayed = run(Plugins.Asking.class, with(json, "--wiremock", answers.toString()));
        Console beyond = run(Plugins.Asking.class, "--cycles", "5", "--wiremock", answers.toString());

        assertThat(recorded.code()).isZero();
        assertThat(replayed).isEqualTo(recorded);
        assertThat(beyond.code()).isEqualTo(6);
        assertThat(beyond.err())
                .isEqualTo("plugin-harness: the answers recorded in " + answers + " have no minute-4, so every request"
                        + " of it would fail. Run fewer cycles, or record more\n");
    }

    @Test
    void answers_that_cannot_be_written_are_the_environment() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        Console console = run(Plugins.Fine.class, "--record", file.toString());

        assertThat(console.code()).isEqualTo(6);
        assertThat(console.err())
                .startsWith("plugin-harness: cannot write the recorded answers to " + file + ": " + file)
                .hasLineCount(1);
    }

    @Test
    void a_query_that_does_not_return_is_a_limit() {
        Console console = run(Plugins.Hanging.class, "--cycles", "1", "--timeout", "1");

        assertThat(console.code()).isEqualTo(7);
        assertThat(console.out()).contains("  finding   query did not return within 1 s of real time");
    }

    @Test
    void an_error_is_a_status_with_a_trace() {
        Console console = run(Plugins.Breaking.class, "--cycles", "1");

        assertThat(console.code()).isEqualTo(4);
        assertThat(console.out()).contains("""
                  trace     java.lang.StackOverflowError: too deep
                  trace         at my.Plugin.query(Plugin.java:7)
                """);
    }

    private Console run(Class<?> plugin, String... options) {
        PluginFolder.of(temp, plugin);
        return Console.run(with(new String[] {"run", temp.toString()}, options));
    }

    private static String[] with(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
