package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.exampleservice.harness.testkit.PluginFolder;
import org.exampleservice.harness.testkit.Plugins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code test} with reports, and {@code repro} of what they leave. */
class ReportOptionsTest {

    @TempDir
    private Path temp;

    @BeforeEach
    void a_contract_that_fails() throws IOException {
        PluginFolder.of(temp.resolve("plugin"), Plugins.Varied.class);
        Path folder = Files.createDirectories(temp.resolve("case"));
        Files.writeString(
                folder.resolve("contract.yaml"), "format: 1\nplugin: ../plugin\ncycles: 1\nexpect: {requests: none}\n");
        Console.run("test", folder.toString(), "--update");
    }

    @Test
    void all_reports_may_be_asked_for_at_once() throws IOException {
        Path out = temp.resolve("out");
        Path summary = temp.resolve("summary.md");

        Console console = Console.run(
                Map.of("GITHUB_STEP_SUMMARY", summary.toString(), "GITHUB_WORKSPACE", temp.toString()),
                "test",
                temp.resolve("case").toString(),
                "--json",
                out.resolve("v.json").toString(),
                "--junit-xml",
                out.resolve("v.xml").toString(),
                "--html",
                out.resolve("v.html").toString(),
                "--sarif",
                out.resolve("v.sarif").toString(),
                "--bundles",
                out.toString(),
                "--github");

        assertThat(console.err()).isEmpty();
        assertThat(console.code()).isEqualTo(5);
        assertThat(console.out())
                .contains("      bundle: " + out.resolve("case-simulator-tutorial.zip") + ", see repro\n")
                .contains("::error file=plugin/plugin.json,line=7,col=31,title=drop-undeclared-state::case, simulator");
        for (String name : new String[] {"v.json", "v.xml", "v.html", "v.sarif", "case-simulator-tutorial.zip"}) {
            assertThat(out.resolve(name)).isNotEmptyFile();
        }
        assertThat(summary).content().startsWith("### Contracts: 0 passed, 1 failed\n");
    }

    @Test
    void json_on_the_output_is_alone_there() throws IOException {
        Console console = Console.run("test", temp.resolve("case").toString(), "--json", "-");

        assertThat(new ObjectMapper().readTree(console.out()).path("failed").asInt())
                .isEqualTo(1);
        assertThat(console.err()).startsWith("FAIL  case, simulator tutorial: ");
    }

    @Test
    void annotations_are_printed_without_asking_where_they_are_read() {
        String folder = temp.resolve("case").toString();

        assertThat(Console.run(Map.of("GITHUB_ACTIONS", "true"), "test", folder).out())
                .contains("\n::error file=");
        assertThat(Console.run("test", folder).out()).doesNotContain("::error");
    }

    @Test
    void a_bundle_is_played_again_to_the_same_failure() {
        Console.run("test", temp.resolve("case").toString(), "--bundles", temp.toString());

        Console console =
                Console.run("repro", temp.resolve("case-simulator-tutorial.zip").toString());

        assertThat(console.code()).isEqualTo(5);
        assertThat(console.err()).isEmpty();
        assertThat(console.out())
                .startsWith("bundle of case, simulator tutorial, plugin custom.remote.python.test 1.0\nFAIL  case, ")
                .endsWith("\nthe failure is the one in the bundle\n");
    }

    @Test
    void a_failure_without_a_bundle_says_why() throws IOException {
        Path contract = temp.resolve("case/contract.yaml");
        Files.writeString(contract, Files.readString(contract) + "config: {password: abc}\n");

        assertThat(Console.run("test", temp.resolve("case").toString(), "--bundles", temp.toString())
                        .out())
                .contains(
                        "      no bundle: a secret of it is shorter than 4 characters, so it cannot be found in texts and"
                                + " taken out. Use a longer one\n");
        assertThat(temp.resolve("case-simulator-tutorial.zip")).doesNotExist();
    }

    @Test
    void what_is_no_bundle_is_wrong_usage() {
        Path plugin = temp.resolve("plugin/plugin.json");

        Console console = Console.run("repro", plugin.toString());

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).startsWith("plugin-harness: the bundle " + plugin + " cannot be unpacked: ");
    }

    @Test
    void a_report_that_cannot_be_written_says_where() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        Console console = Console.run(
                "test",
                temp.resolve("case").toString(),
                "--json",
                file.resolve("v.json").toString());

        assertThat(console.code()).isEqualTo(6);
        assertThat(console.err()).startsWith("plugin-harness: cannot write the report to " + file.resolve("v.json"));
    }
}
