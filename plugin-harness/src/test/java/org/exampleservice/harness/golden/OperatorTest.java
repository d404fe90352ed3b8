package org.exampleservice.harness.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.golden.Run.D1;
import static org.exampleservice.harness.golden.Run.number;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.EventType;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorTest {

    private static final String FILE = "g.json";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'$any': 'number'}                   | 5         | true",
                "{'$any': 'number'}                   | NaN       | false",
                "{'$any': 'text'}                     | NaN       | true",
                "{'$near': 33.3, 'within': 0.5}       | 33.75     | true",
                "{'$near': 33.3, 'within': 0.5}       | 32.85     | true",
                "{'$near': 33.3, 'within': 0.5}       | 34        | false",
                "{'$near': 0, 'within': 0}            | -0.0      | true",
                "{'$near': 0, 'within': 1e308}        | NaN       | false",
                "{'$near': 0, 'within': 1e308}        | Infinity  | false",
                "{'$between': [1, 1000]}              | 1         | true",
                "{'$between': [1, 1000]}              | 1000      | true",
                "{'$between': [1, 1000]}              | 1000.1    | false",
                "{'$matches': 'N.*'}                  | NaN       | true",
                "{'$matches': 'a'}                    | NaN       | false",
                "{'$matches': '.*'}                   | 1         | false",
                "{'$oneOf': [1, 2, 'NaN']}            | NaN       | true",
                "{'$oneOf': [1, 2]}                   | 2.0       | true",
                "{'$oneOf': [1, 2]}                   | 3         | false",
                "{'$ignore': 'why'}                   | NaN       | true",
            })
    void an_operator_accepts_what_it_describes(String operator, double value, boolean accepted) {
        // given
        Run run = Run.start().cycle(number(D1, "k", value));
        String golden = run.text()
                .replaceAll("\"value\": [^}]+", "\"value\": " + json(operator).replace("$", "\\$"));
        // then
        Comparison comparison = RecordingComparator.compare(Golden.parse(golden, FILE), run.recording());
        assertThat(comparison.isEqual()).isEqualTo(accepted);
        assertThat(Golden.parse(golden, FILE).text()).contains("\"value\": {\"$");
        assertThat(Golden.parse(Golden.parse(golden, FILE).text(), "").text())
                .isEqualTo(Golden.parse(golden, FILE).text());
    }

    @Test
    void a_difference_shows_the_operator() {
        // given
        Run run = Run.start().cycle(number(D1, "k", 5));
        String golden = run.text().replace("\"value\": 5", json("'value': {'$between': [6, 7.5]}"));
        // then
        assertThat(compare(golden, run).text()).isEqualTo("""
                1 difference from g.json
                G / D1 / k
                  in cycle 1
                  expected: {"$between": [6, 7.5]}
                  actual:   5
                  golden:   g.json:3""");
    }

    @Test
    void an_operator_stands_in_names_states_texts_descriptions_and_parts_of_a_value() {
        // given
        MetricValue counter = new MetricValue.StatCounter(1, 9, 20, 4);
        Run run = Run.start()
                .cycle(
                        Status.of(Status.State.ERROR_UNKNOWN, "at 12:00"),
                        Turn.QUERIED,
                        List.of(
                                Run.name(D1, "node 17"),
                                Run.state(D1, "s", "OK", 0),
                                Run.emitted(Run.metric(D1, "c", Map.of(), MetricKind.STAT_COUNTER, counter)),
                                Run.property(D1, "p", "v1"),
                                Run.event(
                                        D1, EventType.CUSTOM_INFO, Map.of("description", "x1"), Map.of("$any", "y1"))));
        String golden = run.text()
                .replace("\"at 12:00\"", json("{'$matches': 'at [0-9:]+'}"))
                .replace("\"node 17\"", json("{'$matches': 'node [0-9]+'}"))
                .replace("\"state\": \"OK\"", json("'state': {'$oneOf': ['OK', 'BAD']}"))
                .replace("\"sum\": 20", json("'sum': {'$near': 20.4, 'within': 0.5}"))
                .replace("\"v1\"", json("{'$ignore': 'version'}"))
                .replace("\"x1\"", json("{'$any': 'text'}"))
                .replace("\"y1\"", json("{'$any': 'text'}"));
        // then
        assertThat(compare(golden, run).differences()).isEmpty();
        assertThat(Golden.parse(golden, FILE).text()).isEqualTo(golden);
        assertThat(compare(golden.replace("20.4", "99"), run).differences()).hasSize(1);
    }

    @Test
    void an_event_whose_title_moves_is_found_by_an_operator_in_its_title() {
        // given
        Run run = Run.start();
        for (int cycle = 1; cycle <= 3; cycle++) {
            run.cycle(event("job " + cycle + " failed"), event("static"));
        }
        String golden = """
                {"format": 1, "plugin": "custom.demo", "interval": "PT1M", "timeline": [
                {"cycle": 1, "status": "OK", "facts": [
                 {"group": "G", "device": "D1", "event": "ERROR_EVENT", "title": "static"},
                 {"group": "G", "device": "D1", "event": "ERROR_EVENT", "title": {"$matches": "job [0-9]+ failed"}}]},
                {"cycle": 2, "through": 3, "same": true}
                ]}
                """;
        // then
        assertThat(compare(golden, run).differences()).isEmpty();
        assertThat(compare(golden, run).unneededOperators()).isEmpty();
        assertThat(GoldenUpdate.merge(Golden.parse(golden, FILE), run.recording())
                        .text())
                .contains("$matches");
    }

    @Test
    void an_operator_that_never_mattered_is_reported_and_is_no_difference() {
        // given
        Run run = Run.start();
        for (int cycle = 1; cycle <= 3; cycle++) {
            run.cycle(
                    number(D1, "still", 7),
                    number(D1, "moving", cycle),
                    number(D1, "near", 1),
                    number(D1, "off", 1.01));
        }
        String golden = """
                {"format": 1, "plugin": "custom.demo", "interval": "PT1M", "timeline": [
                {"cycle": 1, "status": "OK", "facts": [
                 {"group": "G", "device": "D1", "metric": "still", "kind": "absolute", "value": {"$any": "number"}},
                 {"group": "G", "device": "D1", "metric": "moving", "kind": "absolute", "value": {"$any": "number"}},
                 {"group": "G", "device": "D1", "metric": "near", "kind": "absolute", "value": {"$near": 1, "within": 0.1}},
                 {"group": "G", "device": "D1", "metric": "off", "kind": "absolute", "value": {"$near": 1, "within": 0.1}}]},
                {"cycle": 2, "through": 3, "same": true}
                ]}
                """;
        // when
        Comparison comparison = compare(golden, run);
        // then
        assertThat(comparison.isEqual()).isTrue();
        assertThat(comparison.unneededOperators())
                .containsExactly(
                        new UnneededOperator(3, "G / D1 / still / value", "{\"$any\": \"number\"}", "7", 3),
                        new UnneededOperator(5, "G / D1 / near / value", "{\"$near\": 1, \"within\": 0.1}", "1", 3));
    }

    @Test
    void a_regular_expression_gives_up_and_says_so() {
        // given
        Run hard = Run.start().cycle(Run.property(D1, "p", "a".repeat(60) + "!"));
        Run large = Run.start().cycle(Run.property(D1, "p", "a".repeat(20_000)));
        Run deep = Run.start().cycle(Run.property(D1, "p", "ab".repeat(5_000)));
        // then
        assertThat(compare(withRegex(".*a".repeat(12) + "b"), hard).text()).contains("""
                  note:     the expression takes too many steps on this text; write it without nested repetition
                """);
        assertThat(compare(withRegex("a*"), large).text()).contains("""
                  note:     the text has 20000 characters; $matches looks at 10240 at most
                """);
        assertThat(compare(withRegex("(a|b)*c?"), deep).differences()).hasSizeLessThan(2);
    }

    private static String withRegex(String regex) {
        return """
                {"format": 1, "plugin": "custom.demo", "interval": "PT1M", "timeline": [
                {"cycle": 1, "status": "OK", "facts": [
                 {"group": "G", "device": "D1", "property": "p", "value": {"$matches": "%s"}}]}
                ]}
                """.formatted(regex);
    }

    private static Entry event(String title) {
        return Run.emitted(new Emission.Event(
                D1, EventType.ERROR_EVENT, "1", new TreeMap<>(Map.of("title", title)), new TreeMap<>()));
    }

    private static Comparison compare(String golden, Run run) {
        return RecordingComparator.compare(Golden.parse(golden, FILE), run.recording());
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
