package org.exampleservice.harness.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenReaderTest {

    private static final String HEAD = "{\"format\": 1, \"plugin\": \"p\", \"interval\": \"PT1M\", \"timeline\": [\n";

    static Stream<Arguments> wrongFacts() {
        return Stream.of(
                arguments(
                        "{\"group\": \"G\", \"metric\": \"k\", \"kind\": \"absolut\", \"value\": 1}",
                        "\"kind\" is \"absolut\"; the nearest that it may be is \"absolute\", all are relative, per_second, absolute, state, stat_counter"),
                arguments(
                        "{\"group\": \"G\", \"metric\": \"k\", \"value\": 1}",
                        "the metric has no \"kind\"; write how it is reported, for example \"absolute\""),
                arguments(
                        "{\"group\": \"G\", \"metric\": \"k\", \"kind\": \"absolute\", \"valeu\": 1}",
                        "a fact of kind metric has no field \"valeu\"; the nearest is \"value\", all are kind, state, value, withheld, dropped, reported, reportedIn, nth, gone"),
                arguments(
                        "{\"group\": \"G\", \"metric\": \"k\", \"kind\": \"absolute\", \"value\": \"1\"}",
                        "\"value\" of a metric is \"1\"; it must be a number, \"NaN\", \"Infinity\", \"-Infinity\", an object of min, max, sum and count, or an operator"),
                arguments(
                        "{\"group\": \"G\", \"metric\": \"k\", \"kind\": \"absolute\", \"value\": 1e999}",
                        "the number is Infinity; it must be a finite number"),
                arguments(
                        "{\"group\": \"G\", \"metric\": \"k\", \"kind\": {\"$any\": \"text\"}}",
                        "\"kind\" is {$any=text}; the nearest that it may be is \"state\", all are relative, per_second, absolute, state, stat_counter"),
                arguments(
                        "{\"group\": \"G\", \"metric\": 7}",
                        "\"metric\" is 7; it must be a text, because it is part of what identifies the fact"),
                arguments(
                        "{\"group\": \"G\", \"metric\": \"k\", \"dimensions\": {\"a\": 1}, \"kind\": \"absolute\"}",
                        "dimension \"a\" is 1; it must be a text, because it is part of what identifies the metric"),
                arguments(
                        "{\"group\": \"G\", \"property\": \"k\", \"value\": 1}",
                        "\"value\" is 1; it must be a text or an operator"),
                arguments(
                        "{\"name\": \"G\"}",
                        "the fact does not tell what it is about; it needs \"group\", or \"entity\" for a mere id, or \"request\""),
                arguments(
                        "{\"group\": \"G\"}",
                        "the fact does not tell what it is; it needs one of name, endpoint, metric, property, event, call, status, line, body"),
                arguments(
                        "{\"group\": \"G\", \"metrc\": \"k\", \"kind\": \"absolute\"}",
                        "the fact does not tell what it is; it needs one of name, endpoint, metric, property, event, call, status,"
                                + " line, body; \"metrc\" is no field, the nearest is \"metric\""),
                arguments(
                        "{\"group\": \"G\", \"gone\": true}",
                        "G / name is gone but was not there in the cycle before; take the line out"),
                arguments(
                        "{\"group\": \"G\", \"name\": \"G\", \"gone\": true}",
                        "the fact is gone and still has \"name\"; a fact that is gone has only what identifies it"),
                arguments(
                        "{\"group\": \"G\", \"name\": \"G\", \"gone\": false}",
                        "\"gone\" is false; it can only be true: leave it out"),
                arguments(
                        "{\"group\": \"G\", \"name\": \"G\", \"nth\": 0}",
                        "\"nth\" is 0; facts of the same identity are counted from 1"),
                arguments("{\"group\": \"G\", \"name\": null}", "\"name\" is null; it must be a text or an operator"),
                arguments(
                        "{\"group\": \"G\", \"name\": \"G\"},\n {\"group\": \"G\", \"name\": \"H\"}",
                        "G / name stands twice in this cycle; number the second one with \"nth\": 2 or take it out"),
                arguments("7", "a fact is an object"));
    }

    @ParameterizedTest
    @MethodSource("wrongFacts")
    void a_wrong_fact_is_named_with_its_line(String fact, String problem) {
        int line = fact.contains("\n") ? 4 : 3;
        assertProblem(HEAD + "{\"cycle\": 1, \"status\": \"OK\", \"facts\": [\n " + fact + "]}\n]}\n", line, problem);
    }

    static Stream<Arguments> wrongOperators() {
        return Stream.of(
                arguments(
                        "{\"$nearby\": 1}",
                        "unknown operator \"$nearby\"; the nearest is $near, all are $any, $near, $between, $matches, $oneOf, $ignore"),
                arguments("{\"$any\": \"nubmer\"}", "$any is \"nubmer\"; it takes \"number\" or \"text\""),
                arguments(
                        "{\"$near\": 1}",
                        "$near has no \"within\"; write how far off is still right: {\"$near\": 33.3, \"within\": 1e-6}"),
                arguments("{\"$near\": 1, \"within\": -1}", "\"within\" of $near is -1; it must not be negative"),
                arguments("{\"$near\": \"NaN\", \"within\": 1}", "$near is \"NaN\"; it must be a finite number"),
                arguments(
                        "{\"$any\": \"number\", \"within\": 1}",
                        "beside $any stands \"within\", which does not belong to this operator; take it out"),
                arguments("{\"$between\": [1]}", "$between is [1.0]; it takes two numbers: [1, 1000]"),
                arguments(
                        "{\"$between\": [2, 1]}",
                        "$between is [2, 1], which nothing satisfies; write the smaller number first"),
                arguments(
                        "{\"$matches\": \"(\"}",
                        "$matches is \"(\", which is no regular expression: Unclosed group near position 1"),
                arguments("{\"$oneOf\": []}", "$oneOf is []; it takes a list with at least one value"),
                arguments(
                        "{\"$oneOf\": [{\"$any\": \"number\"}]}",
                        "an operator stands inside a list or another operator; only plain values may stand there"),
                arguments(
                        "{\"$ignore\": true}",
                        "$ignore is true; it takes the reason as text: {\"$ignore\": \"build number\"}"));
    }

    @ParameterizedTest
    @MethodSource("wrongOperators")
    void a_wrong_operator_is_named_with_its_line(String operator, String problem) {
        String fact = " {\"group\": \"G\", \"metric\": \"k\", \"kind\": \"absolute\", \"value\": " + operator + "}";
        assertProblem(HEAD + "{\"cycle\": 1, \"status\": \"OK\", \"facts\": [\n" + fact + "]}\n]}\n", 3, problem);
    }

    static Stream<Arguments> wrongCycles() {
        return Stream.of(
                arguments(
                        "{\"cycle\": 2, \"status\": \"OK\", \"facts\": []}",
                        "here cycle 1 must stand and not 2; cycles are numbered from 1 without a gap"),
                arguments(
                        "{\"cycle\": 1, \"facts\": []}",
                        "the first cycle has no \"status\"; write it, for example \"OK\""),
                arguments(
                        "{\"cycle\": 1, \"status\": \"OKAY\", \"facts\": []}",
                        "\"status\" is \"OKAY\"; the nearest that it may be is \"OK\", all are UNINITIALIZED, OK, NOTHING_TO_REPORT, LIMIT_REACHED, ERROR_AUTH, ERROR_CONFIG, ERROR_UNKNOWN, INCOMPATIBLE, DISABLED"),
                arguments(
                        "{\"cycle\": 1, \"status\": \"OK\"}",
                        "cycle 1 has no \"facts\"; write \"facts\": [] if none of them differs"),
                arguments(
                        "{\"cycle\": 1, \"status\": \"OK\", \"facts\": {}}",
                        "\"facts\" is a list with one object a line"),
                arguments(
                        "{\"cycle\": 1, \"same\": true}",
                        "the first cycle has no cycle before it that it could be the same as"),
                arguments(
                        "{\"cycle\": 1, \"through\": 3, \"status\": \"OK\", \"facts\": []}",
                        "\"through\" stands without \"same\"; only cycles that are the same share a line"),
                arguments(
                        "{\"cycle\": 1, \"status\": \"OK\", \"turn\": \"stil running\", \"facts\": []}",
                        "\"turn\" is \"stil running\"; the nearest that it may be is \"still running\", all are still running, missed, given up, disabled, not loaded"),
                arguments(
                        "{\"cycle\": 1, \"stats\": \"OK\"}",
                        "an entry of the timeline has no member \"stats\"; the nearest is \"status\", all are cycle, through, same, status, description, turn, facts"),
                arguments("[]", "an entry of the timeline is an object"));
    }

    @ParameterizedTest
    @MethodSource("wrongCycles")
    void a_wrong_cycle_is_named_with_its_line(String cycle, String problem) {
        assertProblem(HEAD + cycle + "\n]}\n", 2, problem);
    }

    @Test
    void a_run_of_same_cycles_must_go_on_and_stand_alone() {
        String first = HEAD + "{\"cycle\": 1, \"status\": \"OK\", \"facts\": []},\n";
        assertProblem(
                first + "{\"cycle\": 2, \"through\": 1, \"same\": true}\n]}",
                3,
                "\"through\" is 1, which is before cycle 2");
        assertProblem(
                first + "{\"cycle\": 2, \"same\": true, \"facts\": []}\n]}",
                3,
                "beside \"same\" may stand \"cycle\" and \"through\" only; take out one or the other");
        assertProblem(
                first + "{\"cycle\": 2, \"same\": false}\n]}",
                3,
                "\"same\" is false; it can only be true: leave it out");
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                arguments("[]", 1, "a golden is one JSON object: {\"format\": 1, …"),
                arguments(
                        "{\n\"format\": 2, \"new\": []}",
                        2,
                        "format is 2; this version reads format 1: use a newer version of the kit"),
                arguments("{\"format\": \"1\"}", 1, "format is \"1\"; this version reads format 1"),
                arguments(
                        "{\"plugin\": \"p\"}",
                        1,
                        "\"format\" must come first, so that it is known how to read the rest"),
                arguments(
                        "{\"format\": 1,\n\"plugins\": \"p\"}",
                        2,
                        "a golden has no member \"plugins\"; it has format, plugin, interval, timeline"),
                arguments(
                        "{\"format\": 1}",
                        1,
                        "the golden has no \"timeline\"; write \"timeline\": [] if there is no cycle"),
                arguments(
                        "{\"format\": 1, \"timeline\": []}",
                        1,
                        "\"plugin\" is missing or no text; it is the name of the plugin"),
                arguments(
                        "{\"format\": 1, \"plugin\": \"p\", \"interval\": 60, \"timeline\": []}",
                        1,
                        "\"interval\" is missing or no ISO 8601 duration; one minute is \"PT1M\""),
                arguments(HEAD + "]}\n{}", 3, "the golden ends with its closing brace; take out what follows"),
                arguments(
                        HEAD + "{\"cycle\": 1, \"status\": \"OK\", \"facts\": [\n {\"group\": \"G\",",
                        3,
                        "the text ends too early; restore the file, or delete it and write it anew with test --update"),
                arguments("", 1, "a golden is one JSON object: {\"format\": 1, …"));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void a_wrong_file_is_named_with_the_line(String text, int line, String problem) {
        assertProblem(text, line, problem);
    }

    @Test
    void text_that_is_no_json_names_the_line() {
        assertThatExceptionOfType(GoldenException.class)
                .isThrownBy(() -> Golden.parse(HEAD + "{\"cycle\": 1,,}", "g.json"))
                .withMessageStartingWith("g.json:2: this is no JSON: ")
                .satisfies(e -> assertThat(e.line()).isEqualTo(2));
        assertThatExceptionOfType(GoldenException.class)
                .isThrownBy(() -> Golden.parse(HEAD + "{\"cycle\": 1, \"cycle\": 1}", "g.json"))
                .withMessage("g.json:2: this is no JSON: Duplicate field 'cycle'");
        assertThatExceptionOfType(GoldenException.class)
                .isThrownBy(() -> GoldenReader.read("{\"\u00e4".getBytes(StandardCharsets.ISO_8859_1), "g.json"))
                .withMessageStartingWith("g.json: this is no UTF-8: ");
    }

    @Test
    void order_and_white_space_are_for_people_and_become_canonical() {
        // given
        String text = """
                {"format": 1.0, "interval": "PT1M", "plugin": "p",
                 "timeline": [{"facts": [{"value": 1.50, "kind": "absolute", "metric": "k", "group": "G"},
                   {"name": {"$matches": "G+"}, "group": "G"}], "status": "OK", "cycle": 1},
                   {"same": true, "cycle": 2}]}
                """;
        // then
        assertThat(Golden.parse(text, "").text()).isEqualTo("""
                {"format": 1, "plugin": "p", "interval": "PT1M", "timeline": [
                {"cycle": 1, "status": "OK", "facts": [
                 {"group": "G", "name": {"$matches": "G+"}},
                 {"group": "G", "metric": "k", "kind": "absolute", "value": 1.5}]},
                {"cycle": 2, "same": true}
                ]}
                """);
    }

    private static void assertProblem(String text, int line, String problem) {
        assertThatExceptionOfType(GoldenException.class)
                .isThrownBy(() -> Golden.parse(text, "g.json"))
                .withMessage("g.json:" + line + ": " + problem)
                .satisfies(e -> assertThat(e.line()).isEqualTo(line));
    }
}
