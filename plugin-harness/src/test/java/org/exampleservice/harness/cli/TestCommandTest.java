package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.exampleservice.harness.testkit.PluginFolder;
import org.exampleservice.harness.testkit.Plugins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    @TempDir
    private Path temp;

    @BeforeEach
    void plugin() {
        PluginFolder.of(temp.resolve("plugin"), Plugins.Fine.class);
    }

    @Test
    void a_folder_of_contracts_gives_a_verdict_for_each() throws IOException {
        contract("b", "1", "expect: {requests: none}");
        contract("a/deep", "2", "expect: {requests: none}");
        test("--update");

        assertThat(test()).isEqualTo(new Console(0, """
                PASS  deep, simulator tutorial: 2 cycles, 6 reported: 6 emitted, 0 withheld, 0 dropped
                PASS  b, simulator tutorial: 1 cycle, 3 reported: 3 emitted, 0 withheld, 0 dropped

                2 cases: 2 passed, 0 failed
                """, ""));
    }

    @Test
    void the_file_of_a_contract_stands_for_its_folder() throws IOException {
        contract("a", "1", "expect: {requests: none}");
        String file = temp.resolve("a/contract.yaml").toString();
        Console.run("test", file, "--update");

        assertThat(Console.run("test", file)).isEqualTo(new Console(0, """
                        PASS  a, simulator tutorial: 1 cycle, 3 reported: 3 emitted, 0 withheld, 0 dropped

                        1 case: 1 passed, 0 failed
                        """, ""));
    }

    @Test
    void a_contract_that_is_a_link_to_itself_says_so() throws IOException {
        Path link = Files.createDirectory(temp.resolve("a")).resolve("contract.yaml");
        Files.createSymbolicLink(link, Path.of("contract.yaml"));

        Console console = Console.run("test", link.toString());

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.all())
                .contains(link + ":1:1: this is a link that leads to itself or to nothing (a readable file is needed)."
                        + " Let it lead to the file.");
    }

    @Test
    void a_folder_behind_a_link_is_tested_when_it_is_named_and_told_of_when_not() throws IOException {
        contract("real/a", "1", "expect: {requests: none}");
        Path all = Files.createDirectory(temp.resolve("all"));
        Path link = Files.createSymbolicLink(all.resolve("link"), temp.resolve("real"));
        String told = "plugin-harness: " + link + " is a link to a folder with contracts, and links below a folder are"
                + " not followed; name it to test them\n";

        Console below = Console.run("test", all.toString());
        Console named = Console.run("test", link.toString(), "--update");
        Console beside = Console.run("test", temp.toString());

        assertThat(below)
                .isEqualTo(new Console(
                        2,
                        "",
                        told + "plugin-harness: there is no contract.yaml in or below " + all
                                + " itself. See plugin-harness test --help\n"));
        assertThat(named.out())
                .contains("FAIL  a, ")
                .contains(link.resolve("a/recording.golden.json").toString());
        assertThat(beside.code()).isZero();
        assertThat(beside.err()).as("the contracts are tested anyway").isEmpty();
    }

    @Test
    void a_place_that_is_no_folder_of_contracts_is_told_as_what_it_is() throws IOException {
        Path file = Files.writeString(temp.resolve("notes"), "x");
        Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("link"));

        assertThat(Console.run("test", file.toString()).err())
                .isEqualTo("plugin-harness: there is no contract.yaml in or below " + file + ", which is no folder. See"
                        + " plugin-harness test --help\n");
        assertThat(Console.run("test", link.toString()).err())
                .isEqualTo(
                        "plugin-harness: " + link + " is a link that leads to itself or to nothing; name a folder with"
                                + " contract.yaml, or one of such. See plugin-harness test --help\n");
    }

    @Test
    void a_folder_that_is_named_twice_is_run_once() throws IOException {
        contract("a", "1", "expect: {requests: none}");

        Console console = Console.run("test", temp.toString(), temp.resolve("a").toString());

        assertThat(console.out()).contains("\n1 case: 0 passed, 1 failed\n");
        assertThat(console.code()).isEqualTo(5);
    }

    @Test
    void a_matrix_of_plugins_that_ask_nobody_is_not_green() throws IOException {
        contract("a", "4", "expect: {requests: none}");

        assertThat(test("--matrix").err())
                .isEqualTo("plugin-harness: none of the contracts expects a request, so there is nothing to break; name"
                        + " one whose plugin asks. See plugin-harness test --help\n");
        assertThat(test("--matrix").code()).isEqualTo(2);
    }

    @Test
    void an_update_writes_and_fails_and_the_next_one_passes() throws IOException {
        contract("a", "1", "expect: {requests: none}");

        assertThat(test("--update"))
                .isEqualTo(new Console(
                        5,
                        "FAIL  a, simulator tutorial: 1 cycle, 3 reported: 3 emitted, 0 withheld, 0 dropped\n"
                                + "      rewrote " + temp.resolve("a/recording.golden.json")
                                + ": 1 cycle written. A run that writes does not pass: read the change, then run again"
                                + " without --update\n\n1 case: 0 passed, 1 failed\n",
                        ""));
        assertThat(test("--update").code()).isZero();
    }

    @Test
    void an_update_is_refused_where_goldens_are_only_read() throws IOException {
        contract("a", "1", "expect: {requests: none}");

        Console console = Console.run(Map.of("CI", "true"), "test", temp.toString(), "--update");

        assertThat(console)
                .isEqualTo(new Console(
                        2,
                        "",
                        "plugin-harness: --update writes goldens and CI is true, where they are only read; update them"
                                + " on your own machine. See plugin-harness test --help\n"));
        assertThat(temp.resolve("a/recording.golden.json")).doesNotExist();
    }

    @Test
    void a_check_without_update_runs_under_ci() throws IOException {
        contract("a", "1", "expect: {requests: none}");
        test("--update");

        assertThat(Console.run(Map.of("CI", "true"), "test", temp.toString()).code())
                .isZero();
    }

    @Test
    void the_gravest_failure_decides_the_exit_code() throws IOException {
        contract("e-differs", "1", "expect: {requests: none}");
        assertThat(test().code()).isEqualTo(5);

        PluginFolder.of(temp.resolve("hanging"), Plugins.Hanging.class);
        contract("d-hangs", "1", "expect: {requests: none}\npatience: PT0.05S");
        Path hangs = temp.resolve("d-hangs/contract.yaml");
        Files.writeString(hangs, Files.readString(hangs).replace("/plugin", "/hanging"));
        assertThat(test().code()).isEqualTo(7);

        contract("c-unreachable", "1", "backend: {wiremock: none}");
        assertThat(test().code()).isEqualTo(6);

        PluginFolder.write(temp.resolve("broken"), "{}");
        contract("b-broken", "1", "");
        Path broken = temp.resolve("b-broken/contract.yaml");
        Files.writeString(broken, Files.readString(broken).replace("/plugin", "/broken"));
        assertThat(test().code()).isEqualTo(3);

        contract("a-malformed", "none", "");
        Console all = test();
        assertThat(all.code()).isEqualTo(2);
        assertThat(all.out()).contains("\n5 cases: 0 passed, 5 failed\n");
    }

    @Test
    void hostile_text_never_reaches_the_terminal_raw() throws IOException {
        PluginFolder.of(temp.resolve("plugin"), Plugins.Hostile.class);
        contract("\u001b[31ma", "1", "");

        Console console = test();

        assertThat(console.out()).startsWith("FAIL  \\u001b[31ma, simulator tutorial: ");
        assertThat(console.all().codePoints()).noneMatch(point -> point != '\n' && Character.isISOControl(point));
    }

    @Test
    void a_password_is_shown_nowhere() throws IOException {
        PluginFolder.of(temp.resolve("plugin"), Plugins.Leaking.class);
        contract("a", "2", "config: {url: \"${backend.url}\", password: geheim, mode: /geheim}");

        Console first = test("--update");
        Path golden = temp.resolve("a/recording.golden.json");
        Files.writeString(golden, Files.readString(golden).replace("******", "other"));
        Console second = test();

        assertThat(second.code()).isEqualTo(5);
        assertThat(second.out()).contains("******");
        assertThat(first.all() + second.all() + Files.readString(golden)).doesNotContain("geheim");
    }

    private Console test(String... options) {
        return options.length == 0
                ? Console.run("test", temp.toString())
                : Console.run("test", temp.toString(), options[0]);
    }

    private void contract(String name, String cycles, String fields) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name));
        Files.writeString(
                folder.resolve("contract.yaml"),
                "format: 1\nplugin: " + temp.resolve("plugin") + "\ncycles: " + cycles + "\n" + fields + "\n");
    }
}
