package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exampleservice.harness.lint.Examples;
import org.exampleservice.harness.lint.Rule;
import org.exampleservice.harness.testkit.PluginFolder;
import org.exampleservice.harness.testkit.SarifSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValidateCommandTest {

    private static final Path FIXTURES = Path.of("..", "fixtures", "plugins");

    @TempDir
    private Path temp;

    static List<Path> plugins() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void a_shipped_extension_has_no_errors(Path plugin) {
        Console console = Console.run("validate", plugin.toString());

        assertThat(console.code()).isZero();
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).doesNotContain("error:");
    }

    @Test
    void the_slip_of_the_official_example_is_told() {
        assertThat(Console.run("validate", FIXTURES.resolve("example-multi").toString())
                        .out())
                .startsWith("""
                        ../fixtures/plugins/example-multi/plugin.json:48:11: warning: /ui/keycharts/1/series/0 shows a metric\
                         with dimensions and does not say how they become one value (key charts and key metrics are never\
                         split: mergeaggregation says how; rule merge-missing, pages.md 1.2). Add "mergeaggregation": "sum",\
                         or the one that is meant; without it they are averaged.
                        """)
                .endsWith("1 extension: 0 errors, 2 warnings, 9 notes."
                        + " What a rule means: plugin-harness explain RULE\n");
    }

    @ParameterizedTest
    @CsvSource({"error, 0, 0, 3", "warning, 0, 3, 3", "info, 0, 3, 3"})
    void the_code_tells_what_was_asked_for(String failOn, int fine, int warned, int wrong) {
        assertThat(codeOf("{}", failOn)).isEqualTo(fine);
        assertThat(codeOf("{\"technologies\": [\"A\", \"B\"]}", failOn)).isEqualTo(warned);
        assertThat(codeOf("{\"version\": 1}", failOn)).isEqualTo(wrong);
    }

    @Test
    void an_unknown_field_fails_only_when_information_does() {
        assertThat(codeOf("{\"rollup\": 1}", "warning")).isZero();
        assertThat(codeOf("{\"rollup\": 1}", "info")).isEqualTo(3);
    }

    @Test
    void everything_is_told_at_once_in_the_order_of_the_file() {
        plugin("{\"version\": \"1\", \"metrics\": [{}], \"zzz\": 1, \"entity\": \"X\"}");

        Console console = Console.run("validate", temp.toString());

        assertThat(console.code()).isEqualTo(3);
        assertThat(console.out().lines().map(line -> line.replaceAll(".*; rule ([a-z-]+), .*", "$1")))
                .containsExactly(
                        "version-pattern",
                        "entity-word",
                        "metric-kind",
                        "unknown-field",
                        "1 extension: 3 errors, 0 warnings, 1 note. What a rule means: plugin-harness explain RULE");
    }

    @Test
    void json_has_the_same_for_machines() throws IOException {
        plugin("{\"version\": \"1\"}");

        JsonNode json = new ObjectMapper()
                .readTree(Console.run("validate", temp.toString(), "--json").out());

        assertThat(json.path("format").asInt()).isEqualTo(1);
        assertThat(json.path("error").asInt()).isEqualTo(1);
        assertThat(json.at("/findings/0/rule").asText()).isEqualTo("version-pattern");
        assertThat(json.at("/findings/0/pointer").asText()).isEqualTo("/version");
        assertThat(json.at("/findings/0/line").asInt()).isEqualTo(1);
        assertThat(json.at("/findings/0/column").asInt()).isEqualTo(50);
    }

    @Test
    void annotations_are_escaped_and_ten_of_a_rule_at_most() {
        String fields = String.join(
                ", ",
                IntStream.range(0, 12).mapToObj(i -> "\"x%,:" + i + "\": 1").toList());
        plugin("{" + fields + "}");

        List<String> lines = Console.run("validate", temp.toString(), "--github")
                .out()
                .lines()
                .toList();

        assertThat(lines).hasSize(11);
        assertThat(lines.get(0))
                .startsWith("::notice file=" + temp + "/plugin.json,line=1,col=")
                .contains(",title=unknown-field::/x%25,:0 is unknown (");
        assertThat(lines.get(10)).isEqualTo("::notice title=unknown-field::2 more of rule unknown-field");
    }

    @Test
    void sarif_has_every_rule_and_every_finding() throws IOException {
        plugin("{\"version\": \"1\", \"rollup\": 1}");
        Path file = temp.resolve("findings.sarif");

        assertThat(Console.run("validate", temp.toString(), "--sarif", file.toString())
                        .code())
                .isEqualTo(3);

        assertThat(SarifSchema.problems(Files.readString(file))).isEmpty();
        JsonNode log = new ObjectMapper().readTree(file.toFile());
        JsonNode run = log.at("/runs/0");
        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        assertThat(run.at("/tool/driver/rules")).hasSize(Rule.all().size());
        assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("version-pattern");
        assertThat(run.at("/results/0/level").asText()).isEqualTo("error");
        assertThat(run.at("/results/1/level").asText()).isEqualTo("note");
        assertThat(run.at("/results/0/locations/0/physicalLocation/region/startColumn")
                        .asInt())
                .isEqualTo(50);
        assertThat(run.at("/results/0/partialFingerprints/exampleservice~1v1").asText())
                .matches("[0-9a-f]{32}");
        run.path("results")
                .forEach(result -> assertThat(run.at("/tool/driver/rules/"
                                        + result.path("ruleIndex").asInt())
                                .path("id"))
                        .isEqualTo(result.path("ruleId")));
    }

    @Test
    void a_zip_is_held_against_the_layout_of_packages() throws IOException {
        Path zip = Files.write(temp.resolve("x.zip"), new byte[100]);

        Console console = Console.run("validate", zip.toString());

        assertThat(console.code()).isEqualTo(3);
        assertThat(console.out())
                .startsWith(
                        zip + ":1:1: error: the package is no zip that can be read: no directory was found at its end"
                                + " (a package is a zip; rule package-layout, sdk.md 2.4). Build the package anew:"
                                + " plugin-harness build DIR.\n");
    }

    @Test
    void explain_lists_the_rules_and_shows_one() {
        assertThat(Console.run("explain").out().lines()).hasSize(Rule.all().size());
        assertThat(Console.run("explain", "name-pattern").out())
                .startsWith(
                        "name-pattern (error)\n====================\n\nA name is custom.remote.python. and one word")
                .contains("\nBad:\n", "\nGood:\n", "\nWhat to do:\n", "\nWhere it comes from:\n\nsdk.md 4.1. ");
    }

    private int codeOf(String patch, String failOn) {
        plugin(patch);
        return Console.run("validate", temp.toString(), "--fail-on", failOn).code();
    }

    private void plugin(String patch) {
        PluginFolder.write(temp, Examples.document(patch));
    }
}
