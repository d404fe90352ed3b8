package org.exampleservice.harness.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas: every shipped file satisfies them, and that of plugin.json refuses what validate refuses. */
class SchemasTest {

    private static final Path FIXTURES = Path.of("..", "fixtures");
    private static final Schema PLUGIN = schema("plugin");
    private static final Schema CONTRACT = schema("contract");
    private static final Schema GOLDEN = schema("golden");

    /** What compares one place of a document with another, or is no JSON at all, is beyond a schema. */
    private static final Set<Rule> BEYOND = EnumSet.of(
            Rule.JSON_SYNTAX,
            Rule.DUPLICATE_TIMESERIES,
            Rule.DUPLICATE_PROPERTY,
            Rule.DUPLICATE_FORM_FIELD,
            Rule.FORM_UNKNOWN_PROPERTY,
            Rule.CHART_UNKNOWN_METRIC,
            Rule.CHART_UNKNOWN_DIMENSION,
            Rule.KEY_METRIC_REFUSED);

    static List<Rule> rulesOfJson() {
        return RuleExamplesTest.rules().stream()
                .filter(rule -> rule != Rule.JSON_SYNTAX)
                .filter(rule -> RuleHelp.badExample(rule).startsWith("{"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rulesOfJson")
    void the_schema_of_plugin_json_refuses_what_validate_refuses(Rule rule) {
        boolean refused = rule.severity() == Severity.ERROR && !BEYOND.contains(rule);

        assertThat(PLUGIN.validate(Examples.document(RuleHelp.badExample(rule)), InputFormat.JSON)
                        .isEmpty())
                .isEqualTo(!refused);
        assertThat(PLUGIN.validate(Examples.document(RuleHelp.goodExample(rule)), InputFormat.JSON))
                .isEmpty();
    }

    static Stream<Path> plugins() {
        return files("plugins", "plugin.json");
    }

    static Stream<Path> contracts() {
        return files("contracts", "contract.yaml");
    }

    static Stream<Path> goldens() {
        return files("contracts", "recording.golden.json");
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void a_shipped_plugin_json_satisfies_its_schema(Path file) throws IOException {
        assertThat(PLUGIN.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_shipped_contract_satisfies_its_schema(Path file) throws IOException {
        assertThat(CONTRACT.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void a_shipped_golden_satisfies_its_schema(Path file) throws IOException {
        assertThat(GOLDEN.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{format: 2, plugin: p, cycles: 1}",
                "{format: 1, plugin: p}",
                "{format: 1, plugin: p, cycles: 0}",
                "{format: 1, plugin: p, cycles: 1, cycle: 1}",
                "{format: 1, plugin: {folder: p}, cycles: 1}",
                "{format: 1, plugin: p, cycles: 1, backend: {simulator: {}, wiremock: w}}",
                "{format: 1, plugin: p, cycles: 1, expect: {status: FINE}}",
                "{format: 1, plugin: p, cycles: 1, allow: [{drop: undeclared-state, because: ' '}]}",
                "{format: 1, plugin: p, cycles: 1, changes: [{cycle: 1, enabled: true, config: {a: 1}}]}",
                "{format: 1, plugin: p, cycles: 1, limits: none}",
                "{format: 1, plugin: p, cycles: 1, limits: {groups: -1}}",
                "{format: 1, plugin: p, cycles: 1, limits: {devices: 1000001}}",
                "{format: 1, plugin: p, cycles: 1, limits: {metrics: 1}}"
            })
    void a_contract_that_cannot_be_read_breaks_its_schema(String yaml) {
        assertThat(CONTRACT.validate(yaml, InputFormat.YAML)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs",
                "{}",
                "{groups: 0}",
                "{groups: 1, devices: 2, properties: 3, property_key: 4, property_value: 5, measurements: 6, events: 7,"
                        + " tuples: 1000000}"
            })
    void limits_are_a_name_or_an_object(String limits) {
        assertThat(CONTRACT.validate(
                        "{format: 1, plugin: p, cycles: 1, backend: {simulator: {}}, limits: " + limits + "}",
                        InputFormat.YAML))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cycle\": 1, \"status\": \"FINE\", \"facts\": []}",
                "{\"cycle\": 1, \"status\": \"OK\"}",
                "{\"cycle\": 2, \"same\": true, \"facts\": []}",
                "{\"cycle\": 1, \"status\": \"OK\", \"facts\": [{\"group\": \"g\"}]}",
                "{\"cycle\": 1, \"status\": \"OK\", \"facts\": [{\"name\": \"g\"}]}",
                "{\"cycle\": 1, \"status\": \"OK\", \"facts\": [{\"group\": \"g\", \"metric\": \"m\", \"kind\": \"sum\"}]}",
                "{\"cycle\": 1, \"status\": \"OK\", \"facts\": [{\"group\": \"g\", \"metric\": \"m\", \"kind\": \"absolute\","
                        + " \"value\": {\"$near\": 1}}]}"
            })
    void a_golden_that_cannot_be_read_breaks_its_schema(String step) {
        String golden = "{\"format\": 1, \"plugin\": \"p\", \"interval\": \"PT1M\", \"timeline\": [" + step + "]}";

        assertThat(GOLDEN.validate(golden, InputFormat.JSON)).isNotEmpty();
    }

    private static Stream<Path> files(String folder, String name) {
        try (Stream<Path> files = Files.walk(FIXTURES.resolve(folder), 2)) {
            return files.filter(file -> file.getFileName().toString().equals(name)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String name) {
        try {
            String json = Files.readString(FIXTURES.resolve("schema").resolve(name + ".schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(json, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
