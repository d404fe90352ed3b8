package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.testkit.PluginFolder;
import org.exampleservice.harness.testkit.Plugins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingCommandsTest {

    @TempDir
    private Path temp;

    private Path golden;
    private Path pending;
    private String right;

    @BeforeEach
    void two_goldens_of_which_one_is_wrong() throws IOException {
        PluginFolder.of(temp.resolve("plugin"), Plugins.Fine.class);
        contract("a");
        contract("b");
        Console.run("test", temp.toString(), "--update");
        golden = temp.resolve("a/recording.golden.json");
        pending = temp.resolve("a/recording.golden.json.new");
        right = Files.readString(golden);
        Files.writeString(golden, right.replace("\"value\": 1}", "\"value\": 7}"));
    }

    @Test
    void a_test_leaves_what_came_out_beside_the_golden_and_says_so() throws IOException {
        Console console = Console.run("test", temp.toString());

        assertThat(console.code()).isEqualTo(5);
        assertThat(console.out()).endsWith("""
                2 cases: 1 passed, 1 failed
                1 golden waits for a review: plugin-harness review %s
                """.formatted(temp));
        assertThat(pending).hasContent(right);
        assertThat(Files.readString(golden)).contains("\"value\": 7}");
        assertThat(temp.resolve("b/recording.golden.json.new")).doesNotExist();
    }

    @Test
    void nothing_is_left_under_ci() {
        Console console = Console.run(Map.of("CI", "true"), "test", temp.toString());

        assertThat(console.code()).isEqualTo(5);
        assertThat(console.out()).endsWith("2 cases: 1 passed, 1 failed\n");
        assertThat(pending).doesNotExist();
    }

    @Test
    void what_waits_goes_away_when_the_golden_is_right_again() throws IOException {
        Console.run("test", temp.toString());
        Files.writeString(golden, right);

        assertThat(Console.run("test", temp.toString()).code()).isZero();
        assertThat(pending).doesNotExist();
    }

    @Test
    void pending_and_diff_show_what_waits() {
        Console.run("test", temp.toString());

        assertThat(Console.run("pending", temp.toString()))
                .isEqualTo(new Console(0, golden + "\n1 golden waits\n", ""));
        assertThat(Console.run("diff", temp.toString()).out()).isEqualTo("""
                %s
                   {"group": "G", "name": "Group"},
                   {"group": "G", "device": "D", "name": "Device"},
                -  {"group": "G", "device": "D", "metric": "m", "kind": "absolute", "value": 7}]},
                +  {"group": "G", "device": "D", "metric": "m", "kind": "absolute", "value": 1}]},
                  {"cycle": 2, "same": true}
                  ]}
                1 golden waits
                """.formatted(golden));
    }

    @Test
    void accepting_stores_the_bytes_that_wait() throws IOException {
        Console.run("test", temp.toString());
        byte[] waiting = Files.readString(pending)
                .replace(", \"metric\"", ",   \"metric\"")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(pending, waiting);

        assertThat(Console.run("accept", temp.toString()))
                .isEqualTo(new Console(0, "accepted " + golden + "\n1 golden accepted\n", ""));
        assertThat(golden).hasBinaryContent(waiting);
        assertThat(pending).doesNotExist();
        assertThat(Console.run("test", temp.toString()).code()).isZero();
    }

    @Test
    void rejecting_keeps_the_golden() throws IOException {
        Console.run("test", temp.toString());

        assertThat(Console.run("reject", temp.toString()))
                .isEqualTo(new Console(0, "rejected " + golden + "\n1 golden rejected\n", ""));
        assertThat(Files.readString(golden)).contains("\"value\": 7}");
        assertThat(pending).doesNotExist();
    }

    @Test
    void what_is_no_golden_is_not_accepted() throws IOException {
        Console.run("test", temp.toString());
        Files.writeString(pending, right.substring(0, 90));

        Console console = Console.run("accept", temp.toString());

        assertThat(console)
                .isEqualTo(new Console(
                        2,
                        "0 goldens accepted\n",
                        "plugin-harness: not accepted: " + pending + ":2: the text ends too early; restore the file, or"
                                + " delete it and write it anew with test --update\n"));
        assertThat(Files.readString(golden)).contains("\"value\": 7}");
        assertThat(pending).exists();
    }

    @Test
    void a_filter_that_matches_nothing_is_told_of() {
        Console.run("test", temp.toString());

        assertThat(Console.run("accept", temp.toString(), "--only", "nowhere"))
                .isEqualTo(new Console(
                        0, "0 goldens accepted\n", "plugin-harness: --only nowhere matches nothing; 1 golden waits\n"));
        assertThat(pending).exists();
    }

    @Test
    void a_review_asks_on_a_terminal() throws IOException {
        Console.run("test", temp.toString());

        Console console = review("d\n?\na\n");

        assertThat(console.code()).isZero();
        assertThat(console.out())
                .contains(golden + " (1 of 1, diff)\n", golden + " (1 of 1, old)\n")
                .contains("d toggles diff, old, new; q quit")
                .endsWith("1 accepted, 0 rejected, 0 left\n");
        assertThat(golden).hasContent(right);
    }

    @Test
    void a_capital_letter_holds_for_all_that_follow() throws IOException {
        Files.delete(temp.resolve("b/recording.golden.json"));
        Console.run("test", temp.toString());

        assertThat(review("S\n").out()).endsWith("0 accepted, 0 rejected, 2 left\n");
        assertThat(review("").out()).endsWith("0 accepted, 0 rejected, 2 left\n");
        assertThat(review("r\nA\n").out()).endsWith("1 accepted, 1 rejected, 0 left\n");
        assertThat(temp.resolve("b/recording.golden.json")).exists();
        assertThat(Files.readString(golden)).contains("\"value\": 7}");
    }

    @Test
    void a_review_without_a_terminal_names_its_twins() {
        assertThat(review(Optional.empty()))
                .isEqualTo(new Console(
                        2,
                        "",
                        "plugin-harness: review asks on a terminal and there is none; use pending, diff, accept and"
                                + " reject. See plugin-harness review --help\n"));
    }

    @Test
    void a_golden_that_no_contract_reads_fails_under_ci_and_goes_with_a_full_update() throws IOException {
        Files.writeString(golden, right);
        Path orphan = temp.resolve("a/recording.old.golden.json");
        Files.writeString(orphan, right);

        assertThat(Console.run("test", temp.toString()).out()).contains("note: no contract reads the golden " + orphan);
        Console ci = Console.run(Map.of("CI", "true"), "test", temp.toString());
        assertThat(ci.code()).isEqualTo(5);
        assertThat(ci.out())
                .contains("FAIL  goldens\n      no contract reads the golden " + orphan
                        + ". Remove it, or let test --update of all contracts do it\n");
        assertThat(Console.run("test", temp.toString(), "--shard", "1/2", "--update")
                        .code())
                .isZero();
        assertThat(orphan).exists();
        assertThat(Console.run("test", temp.toString(), "--update").out())
                .contains("removed 1 golden that no contract reads: " + orphan);
        assertThat(orphan).doesNotExist();
        assertThat(golden).exists();
    }

    @Test
    void a_contract_that_cannot_be_read_keeps_every_orphan() throws IOException {
        Files.writeString(golden, right);
        Path orphan = temp.resolve("b/recording.old.golden.json");
        Files.writeString(orphan, right);
        Files.writeString(temp.resolve("a/contract.yaml"), "format: 1\n");

        Console.run("test", temp.toString(), "--update");

        assertThat(orphan).exists();
    }

    @Test
    void a_contract_that_is_a_link_to_itself_is_told_of_and_keeps_its_golden() throws IOException {
        Files.writeString(golden, right);
        Path contract = temp.resolve("a/contract.yaml");
        Files.delete(contract);
        Files.createSymbolicLink(contract, contract.getFileName());

        Console console = Console.run("test", temp.toString(), "--update");

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.out())
                .contains("FAIL  a\n      " + contract
                        + ":1:1: this is a link that leads to itself or to nothing (a readable file is needed). Let it"
                        + " lead to the file.\n")
                .doesNotContain("no contract reads");
        assertThat(golden).hasContent(right);
    }

    @Test
    void a_variant_that_fails_has_a_bundle_of_its_own() throws IOException {
        Path contract = temp.resolve("a/contract.yaml");
        Files.writeString(contract, Files.readString(contract) + "cases: [first]\n");
        Files.writeString(golden, right);

        Console console = Console.run(
                "test", temp.toString(), "--bundles", temp.resolve("z").toString());

        assertThat(console.out())
                .contains("      bundle: " + temp.resolve("z/a-first-simulator-tutorial.zip") + ", see repro\n");
    }

    @Test
    void an_operator_that_never_mattered_fails_under_ci_and_goes_with_a_full_update() throws IOException {
        Files.writeString(golden, right.replace("\"value\": 1}", "\"value\": {\"$any\": \"number\"}}"));

        assertThat(Console.run("test", temp.toString()).code()).isZero();
        Console ci = Console.run(Map.of("CI", "true"), "test", temp.toString());
        assertThat(ci.code()).isEqualTo(5);
        assertThat(ci.out())
                .contains(
                        "line 5 of " + golden + ": the operator {\"$any\": \"number\"} of G / D / m / value"
                                + " is not needed: 1 did in all of 2 cycles. Write that, or let test --update of all contracts do it\n");
        assertThat(Console.run("test", temp.toString(), "--update").out())
                .contains("took 1 unneeded operator out of " + golden);
        assertThat(golden).hasContent(right);
    }

    private Console review(String answers) {
        return review(Optional.of(new BufferedReader(new StringReader(answers))));
    }

    private Console review(Optional<BufferedReader> terminal) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = HarnessCommand.run(
                Map.of(), () -> terminal, Optional::empty, printer(out), printer(err), "review", temp.toString());
        return new Console(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private void contract(String name) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name));
        Files.writeString(
                folder.resolve("contract.yaml"), "format: 1\nplugin: ../plugin\ncycles: 2\nexpect: {requests: none}\n");
    }
}
