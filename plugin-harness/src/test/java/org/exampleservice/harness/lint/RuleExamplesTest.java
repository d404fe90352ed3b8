package org.exampleservice.harness.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken by the bad example of its page, by nothing else in it, and not by the good one. */
class RuleExamplesTest {

    private static final Map<String, String> MESSAGES = messages();

    static List<Rule> rules() {
        return Rule.all().stream().filter(rule -> rule != Rule.PACKAGE_LAYOUT).toList();
    }

    @Test
    void a_plugin_json_in_order_has_no_findings() {
        assertThat(Examples.findings("{}")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_bad_example_breaks_its_rule_and_no_other(Rule rule) {
        assertThat(Examples.findings(RuleHelp.badExample(rule)))
                .isNotEmpty()
                .filteredOn(finding -> rule != Rule.KEY_METRIC_REFUSED || finding.rule() != Rule.WRONG_CASE)
                .allMatch(finding -> finding.rule() == rule);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_good_example_breaks_none(Rule rule) {
        assertThat(Examples.findings(RuleHelp.goodExample(rule))).isEmpty();
    }

    /** What is printed, word for word, from {@code messages.txt}. */
    @ParameterizedTest
    @MethodSource("rules")
    void the_message_of_the_bad_example_is_as_written_down(Rule rule) {
        assertThat(Examples.findings(RuleHelp.badExample(rule)))
                .extracting(Finding::toString)
                .contains(MESSAGES.get(rule.id()));
    }

    @Test
    void every_message_written_down_is_one_of_a_rule() {
        assertThat(MESSAGES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        rules().stream().map(Rule::id).toList());
    }

    @Test
    void an_extension_of_the_oneagent_is_told_to_be_of_another_kind() {
        assertThat(Examples.findings("{\"name\": \"custom.python.example\"}"))
                .extracting(Finding::toString)
                .containsExactly("plugin.json:1:9: error: /name is \"custom.python.example\" (a name is"
                        + " custom.remote.python. and one word of letters, digits, _ and -; rule name-pattern, sdk.md 4.1)."
                        + " This is an extension of the OneAgent, which runs on a host and not on an ActiveGate; it is the"
                        + " wrong kind for this kit. If it is for an ActiveGate, begin the name with"
                        + " custom.remote.python. and extend RemoteBasePlugin.");
    }

    private static Map<String, String> messages() {
        try (InputStream in = RuleExamplesTest.class.getResourceAsStream("messages.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .collect(Collectors.toMap(line -> line.replaceAll(".*; rule ([a-z-]+), .*", "$1"), line -> line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
