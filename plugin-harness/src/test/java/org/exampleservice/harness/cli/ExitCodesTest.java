package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exampleservice.harness.packaging.Zips;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.testkit.PluginFolder;
import org.exampleservice.harness.testkit.Plugins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each verb ends with: 0 done, 2 wrong usage, and the code of what can go wrong beside that. */
class ExitCodesTest {

    private static final Path FIXTURES = Path.of("..", "fixtures");
    private static final Pattern VERB = Pattern.compile("^\\.SS \"(.+)\"$", Pattern.MULTILINE);

    private static final List<String> ROWS = List.of(
            "0, run FIXTURES/plugins/example-events --cycles 1",
            "2, run TEMP/none",
            "3, run TEMP/bad",
            "4, run FIXTURES/plugins/example-multi-as-printed --cycles 1",
            "7, run TEMP/hanging --cycles 1 --timeout 1",
            "6, run FIXTURES/plugins/example-stats --url http://127.0.0.1:1",
            "0, test FIXTURES/contracts/status-ok",
            "2, test TEMP/bad",
            "5, test TEMP/other",
            "2, repro TEMP/none",
            "2, repro TEMP/file",
            "0, validate FIXTURES/plugins/example-stats",
            "2, validate TEMP/none",
            "3, validate TEMP/bad",
            "0, explain name-pattern",
            "2, explain nothing",
            "0, build FIXTURES/plugins/py-example-stats --out TEMP/packages",
            "3, build TEMP/bad --out TEMP/packages",
            "2, upload TEMP/none.zip",
            "3, upload TEMP/file -s http://127.0.0.1:1 -t abc",
            "2, activegate --data-dir TEMP/gate --scale 0",
            "6, activegate --data-dir TEMP/file --port 0",
            "2, preview TEMP/none",
            "3, preview TEMP/bad",
            "2, review FIXTURES/contracts/status-ok",
            "0, pending FIXTURES/contracts/status-ok",
            "2, pending TEMP/none",
            "0, diff FIXTURES/contracts/status-ok",
            "2, diff TEMP/none",
            "0, accept FIXTURES/contracts/status-ok",
            "2, accept TEMP/none",
            "0, reject FIXTURES/contracts/status-ok",
            "2, reject TEMP/none",
            "0, init x --dir TEMP/new",
            "2, init x --dir TEMP/bad",
            "6, init x --dir TEMP/file/x",
            "0, demo --hours 1 --exit --port 0",
            "2, demo --hours 0",
            "0, doctor",
            "2, doctor TEMP/none",
            "6, doctor TEMP/bad",
            "0, completion",
            "2, completion fish",
            "0, help run",
            "2, help rnu",
            "0, man",
            "2, man x");

    @TempDir
    private Path temp;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(temp.resolve("file"), "x");
        Files.writeString(Files.createDirectory(temp.resolve("bad")).resolve("plugin.json"), "{");
        PluginFolder.of(temp.resolve("hanging"), Plugins.Hanging.class);
        Path contract = Files.createDirectory(temp.resolve("other"));
        for (String name : List.of("contract.yaml", "recording.golden.json")) {
            String text =
                    Files.readString(FIXTURES.resolve("contracts/status-ok").resolve(name));
            Files.writeString(
                    contract.resolve(name),
                    text.replace("../../", FIXTURES.toAbsolutePath().normalize() + "/")
                            .replace("\"value\": 410", "\"value\": 411"));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_verb_ends_with_the_code_of_what_became_of_it(String row) {
        int code = code(row);
        String[] args = row.substring(row.indexOf(' ') + 1)
                .replace("FIXTURES", FIXTURES.toString())
                .replace("TEMP", temp.toString())
                .split(" ");

        Console console = Console.run(Map.of("CI", "true", "PATH", ""), args);

        assertThat(console.code()).as(console.all()).isEqualTo(code);
        assertThat(console.out().isEmpty() && console.err().isEmpty()).isFalse();
    }

    @Test
    void every_code_that_is_documented_has_a_test() {
        Set<Integer> tested =
                new TreeSet<>(ROWS.stream().map(ExitCodesTest::code).toList());
        tested.add(ExitCode.BUG.code());
        tested.add(ExitCode.INTERRUPTED.code());

        assertThat(ExitCode.values()).extracting(ExitCode::code).containsExactlyElementsOf(tested);
    }

    @Test
    void a_bug_of_the_kit_is_1_and_says_what_to_send() throws IOException {
        Path zip = Files.write(temp.resolve(Zips.NAME + ".zip"), Zips.plugin("{}"));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Supplier<Optional<String>> broken = () -> {
            throw new IllegalStateException("no keyboard");
        };

        int code = HarnessCommand.run(
                Map.of(),
                Optional::empty,
                broken,
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "upload",
                zip.toString(),
                "-s",
                "http://127.0.0.1:1");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines().limit(2))
                .containsExactly(
                        "plugin-harness: internal error, please report it with what follows",
                        "java.lang.IllegalStateException: no keyboard");
    }

    /** Somebody interrupts the run in the middle of a query. */
    public static final class Interrupting implements MonitoringPlugin {

        private static final AtomicReference<Thread> RUN = new AtomicReference<>();

        @Override
        public void query(PluginContext context) throws InterruptedException {
            RUN.get().interrupt();
            new CountDownLatch(1).await();
        }
    }

    @Test
    void an_interrupted_run_is_130() throws IOException {
        Path plugin = PluginFolder.of(temp.resolve("interrupting"), Interrupting.class);
        Interrupting.RUN.set(Thread.currentThread());
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + listening.getLocalPort();

            Console console = Console.run("run", plugin.toString(), "--cycles", "1", "--url", url);

            assertThat(console.code()).as(console.all()).isEqualTo(130);
        } finally {
            Thread.interrupted();
        }
    }

    private static Stream<String> rows() {
        return ROWS.stream();
    }

    private static int code(String row) {
        return Integer.parseInt(row.substring(0, row.indexOf(',')));
    }

    @Test
    void help_is_0_and_an_unknown_option_is_2_for_all_of_them() {
        List<String> verbs = VERB.matcher(Console.run("man").out())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(verbs).isNotEmpty().allSatisfy(verb -> {
            assertThat(Console.run(verb, "--help").code()).isZero();
            assertThat(Console.run(verb, "--no-such-option").code()).isEqualTo(2);
        });
        assertThat(Console.run("--help").code()).isZero();
        assertThat(Console.run().code()).isEqualTo(2);
    }
}
