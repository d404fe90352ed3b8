package org.exampleservice.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectReaderTest {

    private final Problems problems = new Problems("c.yaml");

    @Test
    void of_very_many_problems_a_thousand_are_told_and_the_others_counted() {
        StringBuilder yaml = new StringBuilder();
        for (int i = 1; i <= 1_500; i++) {
            yaml.append("field").append(i).append(": 1\n");
        }
        ObjectReader in = read(yaml.toString());
        in.rejectUnknown();
        in.text("field1");

        assertThat(problems.count()).isEqualTo(1_501);
        assertThat(problems.found()).hasSize(1_001);
        assertThat(problems.found().get(1_000))
                .hasToString("c.yaml:1000:1: there are 501 more problems (at most 1000 are told). Correct those above"
                        + " first.");
    }

    @Test
    void everything_wrong_is_told_at_once_in_the_order_of_the_file() {
        ObjectReader in = read("""
                version: 1.10
                cycles: 0
                dialect: skd
                config: [1]
                limts: x
                also:
                  - backend: 5
                  - 7
                tags: [a, 1]
                auth_password: 1234
                fast: maybe
                """);

        in.integer("format").required();
        in.text("version").required();
        in.integer("cycles", 1, 100).required();
        in.choice("dialect", Map.of("sdk", 1)).or(2);
        in.object("config").required().text("url").required();
        in.text("limits").optional();
        in.objects("also")
                .required()
                .forEach(item -> item.ruledBy("sdk.md 12").text("backend").required());
        in.texts("tags").required();
        in.text("auth_password").optional();
        in.bool("fast").or(true);
        in.rejectUnknown();

        assertThatThrownBy(problems::throwIfAny).hasMessage("""
                        c.yaml:1:1: /format is missing (it must be a whole number). Add it.
                        c.yaml:1:10: /version is 1.10 (it must be text). Write "1.10".
                        c.yaml:2:9: /cycles is 0 (it must be a whole number from 1 to 100). Write a whole number from 1 to 100.
                        c.yaml:3:10: /dialect is "skd" (it must be one of: sdk). Write one of them.
                        c.yaml:4:9: /config is a list (it must be an object). Write an object.
                        c.yaml:5:1: /limts is unknown (known here: also, auth_password, config, cycles, dialect, fast,\
                         format, limits, tags, version). Did you mean "limits"?
                        c.yaml:7:14: /also/0/backend is 5 (it must be text, sdk.md 12). Write "5".
                        c.yaml:8:5: /also/1 is 7 (it must be an object). Write an object.
                        c.yaml:9:11: /tags/1 is 1 (it must be text). Write "1".
                        c.yaml:10:16: /auth_password is a value that is not shown (it must be text). Write text in quotes.
                        c.yaml:11:7: /fast is "maybe" (it must be true or false). Write true or false.""");
    }

    @Test
    void a_wrong_root_is_one_problem_and_hides_the_rest() {
        ObjectReader in = read("[1, 2]");

        in.text("name").required();

        assertThatThrownBy(problems::throwIfAny)
                .hasMessage("c.yaml:1:1: the document is a list (it must be an object). Write names with values.");
    }

    @ParameterizedTest
    @CsvSource({
        "root:x:0:0:root:/root:/bin/bash, text",
        "ghp_0123456789abcdef, text",
        "12345678, a number",
        "true, a truth value",
        "'null', nothing"
    })
    void a_document_that_is_a_single_value_is_told_by_its_kind_alone(String content, String kind) {
        // given a file that was meant for something else, and may be a secret
        ObjectReader in = read(content);

        in.text("name").required();

        assertThatThrownBy(problems::throwIfAny)
                .hasMessage(
                        "c.yaml:1:1: the document is " + kind + " (it must be an object). Write names with values.");
    }

    @Test
    void a_name_that_can_be_no_field_is_not_shown() {
        // given a file of passwords, whose lines happen to end in a colon
        ObjectReader in = read("root:$6$salt$hash::99999:\nplain: 1\n");

        in.rejectUnknown();

        assertThatThrownBy(problems::throwIfAny).hasMessage("""
                        c.yaml:1:1: a name that is not shown is unknown (known here: ). Remove it.
                        c.yaml:2:1: /plain is unknown (known here: ). Remove it.""");
    }

    @Test
    void a_name_that_can_be_no_field_is_not_shown_where_it_stands_twice() {
        assertThatThrownBy(() -> read("root:$6$hash:\nroot:$6$hash:\n"))
                .hasMessage("c.yaml:2:1: a name that is not shown is there twice, first on line 1"
                        + " (a name stands once in an object). Remove one of them.");
    }

    @Test
    void a_further_check_fails_with_its_own_rule() {
        ObjectReader in = read("seed: 3\nname: x");

        Value<Long> even = in.integer("seed").check(seed -> seed % 2 == 0, "even", "Add 1.");
        Value<String> name = in.text("name").check(text -> !text.isEmpty(), "text that is not empty", "Write it.");

        assertThat(even.optional()).isEmpty();
        assertThat(name.required()).isEqualTo("x");
        assertThat(problems.found())
                .extracting(Problem::toString)
                .containsExactly("c.yaml:1:7: /seed is 3 (it must be even). Add 1.");
    }

    @Test
    void fitting_values_come_out_typed() {
        ObjectReader in = read("t: x\ni: 5\nn: 2\nb: true\nl: [1]\ns: [a]\no: {p: 1}\nc: two\nnothing:\n");

        assertThat(in.text("t").required()).isEqualTo("x");
        assertThat(in.integer("i").required()).isEqualTo(5);
        assertThat(in.number("n").required()).isEqualTo(2.0);
        assertThat(in.bool("b").required()).isTrue();
        assertThat(in.list("l").required()).hasSize(1);
        assertThat(in.texts("s").required()).isEqualTo(List.of("a"));
        assertThat(in.object("o").required().values()).containsOnlyKeys("p");
        assertThat(in.choice("c", Map.of("two", 2)).required()).isEqualTo(2);
        assertThat(in.text("nothing").or("other")).isEqualTo("other");
        assertThat(in.text("absent").optional()).isEmpty();
        in.rejectUnknown();
        assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void a_long_value_is_shortened_and_stays_on_one_line() {
        ObjectReader in = read("a: \"1\\n" + "x".repeat(60) + "\"");

        in.integer("a").required();

        assertThat(problems.found().get(0).what()).isEqualTo("/a is \"1?" + "x".repeat(35) + "...\"");
    }

    @Test
    void a_name_in_use_is_not_suggested_again() {
        ObjectReader in = read("cycle: 1\ncycles: 2");

        in.integer("cycles").required();
        in.rejectUnknown();

        assertThat(problems.found().get(0).next()).isEqualTo("Remove it.");
    }

    private ObjectReader read(String yaml) {
        return ObjectReader.of(DocumentReader.yaml("c.yaml", yaml), problems);
    }
}
