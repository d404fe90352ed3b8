package org.exampleservice.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.contract.Verdict.Kind;
import org.exampleservice.harness.testkit.Plugins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the golden, and of a case that cannot be run. */
class ContractRunnerTest {

    @TempDir
    private Path temp;

    @Test
    void a_case_that_does_what_its_golden_says_passes() {
        Verdict verdict = fine().updated().check();

        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.contract()).isEqualTo("case");
        assertThat(verdict.backend()).isEqualTo("simulator tutorial");
        assertThat(verdict.cycles()).isEqualTo(2);
        assertThat(verdict.tally().emitted()).isEqualTo(6);
    }

    @Test
    void a_difference_is_a_handful_of_lines() throws IOException {
        Case one = fine().updated();
        replace(one, "\"value\": 1}", "\"value\": 2}");

        assertThat(one.failures()).containsExactly(new Failure(Kind.DIFFERENCE, """
                1 difference from case/recording.golden.json
                G / D / m
                  in cycle 1 and 1 more
                  expected: 2
                  actual:   1 (-1)
                  golden:   case/recording.golden.json:5"""));
    }

    @Test
    void a_missing_golden_is_a_failure() {
        assertThat(fine().failures()).containsExactly(new Failure(Kind.CHECK, """
                there is no golden case/recording.golden.json, so nothing was compared; a case that checks nothing\
                 is never green. Write it with test --update, read it, and commit it"""));
    }

    @Test
    void an_update_writes_and_does_not_pass_and_the_next_one_passes() {
        Case one = fine();

        List<Failure> first = one.run(Mode.UPDATE).get(0).failures();
        List<Verdict> second = one.run(Mode.UPDATE);

        assertThat(first.stream().map(one::relative)).containsExactly(new Failure(Kind.REWRITTEN, """
                rewrote case/recording.golden.json: 2 cycles written. A run that writes does not pass: read the\
                 change, then run again without --update"""));
        assertThat(second).allMatch(Verdict::passed);
        assertThat(one.check().passed()).isTrue();
    }

    @Test
    void an_update_says_what_changed() throws IOException {
        Case one = fine().updated();
        replace(one, "\"value\": 1}", "\"value\": 2}");

        List<Failure> failures = one.run(Mode.UPDATE).get(0).failures();

        assertThat(failures.stream().map(one::relative)).containsExactly(new Failure(Kind.REWRITTEN, """
                rewrote case/recording.golden.json: 1 value changed. A run that writes does not pass: read the\
                 change, then run again without --update"""));
        assertThat(one.check().passed()).isTrue();
    }

    @Test
    void an_operator_that_never_mattered_is_a_note() throws IOException {
        Case one = fine().updated();
        replace(one, "\"value\": 1}", "\"value\": {\"$any\": \"number\"}}");

        Verdict verdict = one.check();

        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.notes()).singleElement().asString().contains("$any");
    }

    @Test
    void a_golden_that_ignores_every_value_checks_nothing() throws IOException {
        Case one = fine().updated();
        replace(one, "\"value\": 1}", "\"value\": {\"$ignore\": \"changes\"}}");

        assertThat(one.failures()).containsExactly(new Failure(Kind.CHECK, """
                every value in case/recording.golden.json is ignored, so nothing was checked; a case that checks nothing is\
                 never green. Write what is known of one of them, such as {"$any": "number"}"""));

        replace(one, "{\"$ignore\": \"changes\"}", "{\"$any\": \"number\"}");
        assertThat(one.failures()).isEmpty();
    }

    @Test
    void a_broken_golden_is_a_failure_of_the_contract() throws IOException {
        Case one = fine();
        Files.writeString(one.golden(), "{\"format\": 1");

        assertThat(one.failures()).containsExactly(new Failure(Kind.CONTRACT, """
                case/recording.golden.json:1: the text ends too early; restore the file, or delete it and write it\
                 anew with test --update"""));
        assertThat(one.run(Mode.UPDATE).get(0).failures())
                .extracting(Failure::kind)
                .containsExactly(Kind.CONTRACT);
        assertThat(one.golden()).hasContent("{\"format\": 1");
    }

    @Test
    void a_golden_that_leads_to_itself_is_told() throws IOException {
        Case one = fine();
        Files.createSymbolicLink(one.golden(), one.golden().getFileName());

        assertThat(one.failures()).containsExactly(new Failure(Kind.CONTRACT, """
                case/recording.golden.json is a link that leads to itself or to nothing, so nothing was compared. Put the\
                 file in its place"""));
    }

    @Test
    void a_malformed_contract_is_a_verdict() {
        Case one = Case.of(temp, "format: 1\n");

        assertThat(one.check().backend()).isEmpty();
        assertThat(one.failures()).containsExactly(new Failure(Kind.CONTRACT, """
                case/contract.yaml:1:1: /cycles is missing (it must be a whole number from 1 to 1000000). Add it.
                case/contract.yaml:1:1: /plugin is missing (it must be a path). Add it."""));
    }

    @Test
    void a_folder_without_contract_is_a_verdict() {
        Path missing = temp.resolve("nothing");

        List<Verdict> verdicts = new ContractRunner(Mode.CHECK).run(missing);

        Path file = missing.resolve("contract.yaml");
        String text = "there is no such file (a readable file is needed). Check the path.";
        assertThat(verdicts)
                .containsExactly(Verdict.notRun(
                        "nothing",
                        "",
                        new Failure(Kind.CONTRACT, file + ":1:1: " + text, List.of(Spot.top("contract", text, file)))));
    }

    @Test
    void a_missing_plugin_is_a_verdict() {
        Case one = Case.of(temp, "format: 1\nplugin: ../nothing\ncycles: 1\n");

        assertThat(one.failures()).containsExactly(new Failure(Kind.PLUGIN, """
                case/contract.yaml:2: the plugin cannot be had: there is no nothing; a plugin is a folder with plugin.json\
                 in it. Check the path"""));
        assertThat(one.check().failures().get(0).spots())
                .extracting(spot -> spot.line() + ":" + spot.column())
                .containsExactly("2:1");
    }

    @Test
    void an_invalid_plugin_json_is_a_verdict() throws IOException {
        Case one = fine();
        Files.writeString(temp.resolve("plugin/plugin.json"), "{\"name\": 5}");

        assertThat(one.kinds()).containsExactly(Kind.PLUGIN);
        assertThat(one.failures().get(0).text())
                .contains("plugin/plugin.json:1:10: /name is 5 (it must be text, sdk.md 4.1). Write \"5\".");
    }

    @Test
    void a_configuration_that_does_not_fit_is_a_failure_of_the_contract() {
        Case one = Case.of(temp, Plugins.Fine.class, "config: {count: many, mode: {a: 1}}\n");

        assertThat(one.failures()).containsExactly(new Failure(Kind.CONTRACT, """
                mode is {a=1} (a property of type String takes text, sdk.md 4.5). Give text, or leave it out for\
                 the default.
                count is "many" (a property of type Integer takes a whole number, sdk.md 4.5). Give a whole number,\
                 or leave it out for the default."""));
    }

    @Test
    void an_unreachable_backend_is_a_failure_of_the_environment() {
        Case one = Case.of(temp, Plugins.Fine.class, "backend: {wiremock: answers}\n");

        assertThat(one.check().backend()).isEqualTo("wiremock");
        assertThat(one.failures()).containsExactly(new Failure(Kind.ENVIRONMENT, """
                the WireMock folder case/answers has no folder mappings in it, so nothing would be answered. Name a\
                 folder with mappings, or make one with run … --record case/answers"""));
    }

    private Case fine() {
        return Case.of(temp, Plugins.Fine.class, Case.ASKS_NOBODY);
    }

    private static void replace(Case one, String text, String by) throws IOException {
        String golden = Files.readString(one.golden());
        assertThat(golden).contains(text);
        Files.writeString(one.golden(), golden.replace(text, by));
    }
}
