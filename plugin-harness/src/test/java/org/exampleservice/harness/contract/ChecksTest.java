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

/** What must hold for every case beside its golden. */
class ChecksTest {

    private static final String ASKS = "config: {url: \"${backend.url}\"}\n";

    @TempDir
    private Path temp;

    @Test
    void a_case_that_emits_nothing_is_never_green() {
        assertFails(Plugins.Silent.class, Case.ASKS_NOBODY, Kind.CHECK, """
                the plugin emitted nothing in 2 cycles, and a case that emits nothing is never green; its last\
                 status is OK. Mend the plugin, or say expect: {emits: nothing} if that is the point""");
    }

    @Test
    void a_case_may_say_that_nothing_is_emitted() {
        assertThat(updated(Plugins.Silent.class, "expect: {requests: none, emits: nothing}\n")
                        .failures())
                .isEmpty();
    }

    @Test
    void a_case_that_says_so_must_emit_nothing() {
        assertFails(Plugins.Fine.class, "expect: {requests: none, emits: nothing}\n", Kind.CHECK, """
                the plugin emitted 6 times, and the contract expects {emits: nothing}. Remove that, or mend the\
                 plugin""");
    }

    @Test
    void a_case_that_asks_nobody_is_never_green() {
        assertFails(Plugins.Fine.class, "", Kind.CHECK, """
                the plugin made no request to the backend in 2 cycles, so the backend proved nothing. Point its url\
                 at ${backend.url}, or say expect: {requests: none} if it asks nobody""");
    }

    @Test
    void a_case_that_says_so_must_ask_nobody() {
        assertFails(Plugins.Asking.class, ASKS + Case.ASKS_NOBODY, Kind.CHECK, """
                the plugin made 1 request, and the contract expects {requests: none}. Remove that, or mend the\
                 plugin""");
    }

    @Test
    void a_drop_that_nobody_allows_is_a_failure() {
        assertFails(Plugins.Varied.class, Case.ASKS_NOBODY, Kind.CHECK, """
                cycle 1: G / D / s was dropped, undeclared-state (sdk.md 5.6): Unknown value for state metric\
                 (metric s and value SIDEWAYS) None ['UP', 'DOWN']. Mend the plugin, or say under allow why it is\
                 all right""");
    }

    @Test
    void a_drop_may_be_allowed() {
        assertThat(updated(
                                Plugins.Varied.class,
                                Case.ASKS_NOBODY + "allow: [{drop: undeclared-state, key: s, because: soon}]\n")
                        .failures())
                .isEmpty();
    }

    @Test
    void an_allowance_that_nothing_needs_is_a_failure() {
        Case one = updated(Plugins.Fine.class, Case.ASKS_NOBODY + """
                allow: [{drop: undeclared-state, key: s, because: soon}, {drop: event-limit, because: many}]
                """);

        assertThat(one.failures())
                .containsExactly(
                        new Failure(
                                Kind.CHECK,
                                "the allowance for undeclared-state of s is not needed: nothing was dropped so."
                                        + " Remove it"),
                        new Failure(
                                Kind.CHECK,
                                "the allowance for event-limit is not needed: nothing was dropped so. Remove it"));
    }

    @Test
    void another_status_than_expected_is_a_failure() {
        assertFails(
                Plugins.Varied.class,
                "expect: {requests: none, status: OK}\nallow: [{drop: undeclared-state, because: soon}]\n",
                Kind.CHECK,
                """
                cycle 2: the status is ERROR_UNKNOWN: no entry, expected OK. Mend the plugin, or what the contract\
                 expects""");
    }

    @Test
    void a_plugin_that_throws_an_error_is_a_recording_like_any_other() {
        assertThat(updated(Plugins.Breaking.class, "expect: {requests: none, emits: nothing, status: ERROR_UNKNOWN}\n")
                        .failures())
                .isEmpty();
    }

    @Test
    void a_plugin_that_never_returns_is_a_time_out() {
        Case one = updated(Plugins.Hanging.class, "expect: {requests: none, emits: nothing}\npatience: PT0.05S\n");

        assertThat(one.golden()).as("half a run is no golden").doesNotExist();
        assertThat(one.failures().get(0)).isEqualTo(new Failure(Kind.TIMEOUT, """
                cycle 1: query did not return within 0.05 s of real time and was left behind; the runtime shows an\
                 error after 120 s and never queries this endpoint again (sdk.md 5.1). Give every call to the\
                 outside a time-out"""));
    }

    @Test
    void a_change_of_the_form_and_of_the_switch_takes_place() throws IOException {
        Case one = Case.of(temp, Plugins.Asking.class, "");
        Files.writeString(one.folder().resolve(Contract.FILE), """
                format: 1
                plugin: ../plugin
                cycles: 3
                config: {url: "${backend.url}"}
                changes: [{cycle: 2, enabled: false}, {cycle: 3, enabled: true}]
                """);

        one.updated();

        assertThat(one.failures()).isEmpty();
        assertThat(Files.readString(one.golden()))
                .contains("\"cycle\": 2, \"status\": \"DISABLED\", \"turn\": \"disabled\"");
    }

    @Test
    void a_reconfigured_plugin_sees_the_new_values() throws IOException {
        Case one = updated(Plugins.Asking.class, ASKS + "changes: [{cycle: 2, config: {mode: /nothing}}]\n");

        assertThat(one.failures()).isEmpty();
        assertThat(Files.readString(one.golden())).contains("\"value\": 200").contains("\"value\": 404");
    }

    @Test
    void a_backend_that_disagrees_is_told_with_the_difference() throws IOException {
        Case one = updated(Plugins.Asking.class, ASKS + "also: [{backend: {wiremock: answers}}]\n");
        Files.writeString(
                Files.createDirectories(one.folder().resolve("answers/mappings"))
                        .resolve("one.json"),
                "{\"request\": {\"url\": \"/\"}, \"response\": {\"status\": 503}}");

        List<Verdict> verdicts = one.run(Mode.CHECK);

        assertThat(verdicts).extracting(Verdict::backend).containsExactly("simulator tutorial", "wiremock");
        assertThat(verdicts.get(0).failures()).isEmpty();
        assertThat(verdicts.get(1).failures().get(0).text()).startsWith("1 difference from " + one.golden());

        Files.writeString(one.golden(), Files.readString(one.golden()).replace("200}", "{\"$any\": \"number\"}}"));
        verdicts = one.run(Mode.CHECK);

        assertThat(verdicts.get(0).failures()).isEmpty();
        assertThat(verdicts.get(1).failures()).map(one::relative).containsExactly(new Failure(Kind.DIFFERENCE, """
                the recording is not the one of simulator tutorial, and every backend of a contract must give the\
                 same:
                1 difference from simulator tutorial
                G / D / m
                  in cycle 1
                  expected: 200
                  actual:   503 (+303)"""));
    }

    private Case updated(Class<?> plugin, String fields) {
        return Case.of(temp, plugin, fields).updated();
    }

    private void assertFails(Class<?> plugin, String fields, Kind kind, String text) {
        assertThat(updated(plugin, fields).failures()).containsExactly(new Failure(kind, text));
    }
}
