package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.exampleservice.harness.testkit.PluginFolder;
import org.exampleservice.harness.testkit.Plugins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code test --coverage}, with a plugin that emits one of the four metrics that it declares, and uses no property. */
class CoverageSwitchTest {

    private static final String SILENT = "      metric r: never emitted";

    @TempDir
    private Path temp;

    @BeforeEach
    void plugin() throws IOException {
        PluginFolder.of(temp.resolve("plugin"), Plugins.Fine.class);
        contract("");
        test("--update");
    }

    @Test
    void nothing_is_asked_without_it() {
        assertThat(test()).isEqualTo(new Console(0, """
                PASS  case, simulator tutorial: 1 cycle, 3 reported: 3 emitted, 0 withheld, 0 dropped

                1 case: 1 passed, 0 failed
                """, ""));
    }

    @Test
    void what_is_asked_and_kept_is_a_note() {
        Console console = test("--coverage=10");

        assertThat(console.code()).isZero();
        assertThat(console.out())
                .contains("note: coverage of plugin.json: ", "note: not covered: metric r: never emitted");
    }

    @Test
    void what_is_asked_and_not_kept_fails_and_names_each_entry() {
        Console console = test("--coverage=90");

        assertThat(console.code()).isEqualTo(5);
        assertThat(console.out())
                .startsWith("FAIL  case, ")
                .contains(
                        SILENT + ". Report it, lengthen the run, or say under coverage: except why not\n",
                        "      metric d: never emitted",
                        "      metric s: never emitted")
                .containsPattern(
                        "coverage of plugin.json: \\d+ of \\d+ entries, \\d+ %.*; the contract asks for 90 %\n")
                .doesNotContain("metric m: never");
    }

    @Test
    void what_the_contract_asks_for_itself_counts_instead() throws IOException {
        contract("coverage: {at_least: 0}");

        assertThat(test("--coverage=90").code()).isZero();
    }

    @Test
    void the_command_that_brings_a_failure_back_asks_for_the_same() throws IOException {
        Path xml = temp.resolve("report.xml");

        Console.run("test", temp.toString(), "--coverage=90", "--junit-xml=" + xml);

        assertThat(Files.readString(xml))
                .contains("Again: java -jar plugin-harness.jar test " + temp.resolve("case") + " --coverage 90\n");
    }

    @ParameterizedTest
    @CsvSource({"-1", "101"})
    void what_is_no_percentage_is_refused(String percent) {
        assertThat(test("--coverage=" + percent))
                .isEqualTo(new Console(
                        2,
                        "",
                        "plugin-harness: --coverage is " + percent
                                + "; it is a percentage, 0 to 100. See plugin-harness" + " test --help\n"));
    }

    private Console test(String... options) {
        return options.length == 0
                ? Console.run("test", temp.toString())
                : Console.run("test", temp.toString(), options[0]);
    }

    private void contract(String fields) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("case"));
        Files.writeString(
                folder.resolve("contract.yaml"),
                "format: 1\nplugin: ../plugin\ncycles: 1\nexpect: {requests: none}\n" + fields + "\n");
    }
}
