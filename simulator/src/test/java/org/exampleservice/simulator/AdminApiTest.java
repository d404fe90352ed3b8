package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminApiTest {
    private final WatchedApp watched = new WatchedApp();

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void the_truth_is_valid_json_even_where_a_figure_is_no_number() {
        try (DemoSession session =
                watched.app().session().scenario("not-a-number").open()) {
            session.clock().advance(Duration.ofMinutes(10));
            String wire = new TestClient(session.baseUri()).body("/topology");
            String truth = new TestClient(session.baseUri()).body("/admin/truth");

            assertThat(wire).contains("\"random\":NaN");
            assertThat(OpenApi.parsed(truth).get("topology")).hasToString(wire.replace(":NaN", ":\"NaN\""));
        }
    }

    @Test
    void the_clock_is_moved_and_every_change_shows_it() {
        assertThat(watched.post("/admin/clock/advance?by=PT5M"))
                .hasToString("{\"now\":\"2026-01-01T00:05:00Z\",\"step\":6,\"running\":false,\"scale\":1}");
        assertThat(watched.app().clock().now()).isEqualTo(Instant.parse("2026-01-01T00:05:00Z"));
        assertThat(watched.post("/admin/clock/set?to=2026-01-02T00%3A00%3A00Z")
                        .get("step")
                        .asInt())
                .isEqualTo(24 * 60 + 1);
        assertThat(watched.post("/admin/clock/scale?factor=60").get("scale").asInt())
                .isEqualTo(60);
        assertThat(watched.post("/admin/clock/freeze").get("running").asBoolean())
                .isFalse();
        assertThat(watched.post("/admin/clock/run").get("running").asBoolean()).isTrue();
        assertThat(watched.post("/admin/clock/reset").get("now").asText()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void the_truth_is_what_the_service_really_is_whatever_is_answered() throws IOException {
        // given: no answer at all on the demo route
        watched.app().clock().advance(Duration.ofMinutes(5));
        assertThat(RawSocket.get(watched.app(), "/topology")).isEmpty();

        // when
        JsonNode truth = watched.get("/admin/truth?at=2026-01-01T00:05:59Z");

        // then
        assertThat(truth.at("/topology/0/nodes/0/stats/counter").asInt()).isEqualTo(6);
        assertThat(truth.get("faults"))
                .hasToString(
                        "[{\"route\":\"/topology\",\"kind\":\"empty\",\"share\":1.0,\"until\":\"2026-01-01T00:06:00Z\"}]");
        watched.app().clock().advance(Duration.ofMinutes(1));
        assertThat(watched.get("/admin/truth").get("topology"))
                .hasToString(watched.client().body("/topology"));
        assertThat(watched.get("/admin/truth?limit=1&from=1")
                        .at("/topology/0/nodes/0/name")
                        .asText())
                .isEqualTo("m");
    }

    @Test
    void the_journal_has_the_latest_requests_and_what_became_of_them() throws IOException {
        watched.client().get("/nothing?a=1");
        watched.app().clock().advance(Duration.ofMinutes(5));
        RawSocket.get(watched.app(), "/topology");

        assertThat(watched.get("/admin/journal")).hasToString("""
                {"total":2,"entries":[\
                {"number":2,"at":"2026-01-01T00:05:00Z","method":"GET","path":"/topology","status":null,"fault":"empty"},\
                {"number":1,"at":"2026-01-01T00:00:00Z","method":"GET","path":"/nothing?a=1","status":404,"fault":null}]}""");
        assertThat(watched.get("/admin/journal?limit=1").get("entries")).hasSize(1);
    }

    @Test
    void the_journal_is_bounded() {
        for (int i = 0; i < 1005; i++) {
            watched.client().get("/nothing");
        }

        JsonNode journal = watched.get("/admin/journal?limit=5000");
        assertThat(journal.get("total").asInt()).isEqualTo(1005);
        assertThat(journal.get("entries")).hasSize(1000);
        assertThat(journal.at("/entries/999/number").asInt()).isEqualTo(6);
    }

    @Test
    void a_trigger_moves_a_node_and_a_reset_puts_everything_back() {
        assertThat(watched.post("/admin/triggers?trigger=stop&group=g&node=n"))
                .hasToString("{\"from\":\"OK\",\"to\":\"STOPPED\",\"moves\":1}");
        assertThat(watched.client().body("/topology")).contains("STOPPED");
        assertThat(watched.post("/admin/triggers?trigger=stop&group=g&node=n")
                        .get("detail")
                        .asText())
                .isEqualTo("the node is in a state that this trigger does not leave; look at /admin/truth, and wait or"
                        + " give another");

        watched.post("/admin/reset");

        assertThat(watched.client().body("/topology")).doesNotContain("STOPPED");
        assertThat(watched.get("/admin/journal").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_used_is_said_word_for_word() {
        assertThat(watched.post("/admin/clock/advance"))
                .hasToString("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                        + "\"detail\":\"by is missing; give it in the query, such as by=PT5M\"}");
        assertThat(watched.post("/admin/clock/scale?factor=1000001")
                        .get("detail")
                        .asText())
                .isEqualTo("factor cannot be used; give it such as factor=60");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/admin/clock/advance?by=PT2562047788015215H",
                "/admin/clock/advance?by=5",
                "/admin/clock/set?to=%2B10000-01-01T00:00:00Z",
                "/admin/clock/set?to=1969-12-31T23:59:59Z",
                "/admin/clock/scale?factor=",
                "/admin/triggers?trigger=stop&group=g"
            })
    void what_would_lead_out_of_bounds_is_refused_and_changes_nothing(String path) {
        assertThat(watched.post(path).get("status").asInt()).isEqualTo(400);
        assertThat(watched.app().clock().now()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(watched.get("/admin/truth?from=18446744073709551615")
                        .get("status")
                        .asInt())
                .isEqualTo(400);
    }
}
