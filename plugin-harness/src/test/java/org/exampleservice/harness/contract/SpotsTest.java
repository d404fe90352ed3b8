package org.exampleservice.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.exampleservice.harness.testkit.Plugins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each failure stands at the line at which it can be mended. */
class SpotsTest {

    @TempDir
    private Path temp;

    @Test
    void a_difference_stands_at_the_line_of_the_golden() throws IOException {
        Case one = Case.of(temp, Plugins.Fine.class, Case.ASKS_NOBODY).updated();
        Files.writeString(one.golden(), Files.readString(one.golden()).replace("\"value\": 1}", "\"value\": 2}"));

        assertThat(spots(one))
                .containsExactly(
                        "difference-different recording.golden.json:5 G / D / m in cycle 1: expected 2, actual 1");
    }

    @Test
    void a_drop_stands_at_the_declaration_of_its_metric() {
        Case one = Case.of(temp, Plugins.Varied.class, Case.ASKS_NOBODY).updated();

        assertThat(spots(one)).singleElement().asString().startsWith("drop-undeclared-state plugin.json:7 cycle 1: ");
    }

    @Test
    void what_the_contract_expects_stands_at_its_field() {
        Case one = Case.of(temp, Plugins.Fine.class, """
                        allow: [{drop: event-limit, because: many},
                                {drop: group-limit, because: many}]
                        expect:
                          requests: none
                          status: ERROR_AUTH
                        """).updated();

        assertThat(spots(one))
                .map(spot -> spot.replaceFirst("(:\\d+).*", "$1"))
                .containsExactly(
                        "status contract.yaml:8",
                        "unneeded-allowance contract.yaml:4",
                        "unneeded-allowance contract.yaml:5");
    }

    @Test
    void what_is_said_nowhere_stands_at_the_nearest_thing_that_is() {
        Case one = Case.of(temp, Plugins.Silent.class, "");

        assertThat(spots(one))
                .map(spot -> spot.replaceFirst("(:\\d+).*", "$1"))
                .containsExactly(
                        "emits-nothing contract.yaml:2", "no-request contract.yaml:1", "no-golden contract.yaml:1");
    }

    @Test
    void a_broken_golden_names_its_line() throws IOException {
        Case one = Case.of(temp, Plugins.Fine.class, Case.ASKS_NOBODY).updated();
        Files.writeString(one.golden(), Files.readString(one.golden()).replace("\"metric\"", "\"metrics\""));

        assertThat(spots(one)).singleElement().asString().startsWith("contract recording.golden.json:5 ");
    }

    private static List<String> spots(Case one) {
        return one.check().failures().stream()
                .flatMap(failure -> failure.spots().stream())
                .map(spot -> spot.rule() + " " + spot.file().getFileName() + ":" + spot.line() + " " + spot.text())
                .toList();
    }
}
