package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.exampleservice.simulator.engine.AddedFaults;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminApiTest {
    private static final String SCENARIO = """
            format: 1
            name: watched
            description: "One node that a trigger moves, and a minute of trouble."
            machines:
              valve: {initial: OK, ends: [STOPPED], transitions: [{from: OK, on: stop, to: STOPPED}]}
            groups:
              - {name: g, nodes: [{name: n, state: valve}, {name: m, state: {always: OK}}]}
            timeline:
              - {at: PT5M, for: PT1M, route: /topology, fault: {empty: true}}
            """;
    private volatile boolean broken;

    private final DemoApp app = DemoApp.builder()
            .port(0)
            .scenario(ScenarioReader.read("watched", SCENARIO))
            .adminToken("t0k3n")
            .clock(SimulationClock.standingAt(Instant.parse("2026-01-01T00:00:00Z"), this::nanos, 1))
            .realTime(this::nanos)
            .maxSessions(2)
            .start();
    private final OpenApi openApi = new OpenApi(new TestClient(app).body("/admin/openapi.json"));

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void every_operation_and_status_of_the_document_is_met_and_no_other() {
        openApi.operations().forEach(this::unlikely);
        post("/admin/sessions?id=one&scenario=steady&seed=7&dialect=sdk&compat=true&clock=running&scale=60");
        checked("POST", "/admin/sessions", BodyPublishers.ofString(SCENARIO));
        post("/admin/sessions");
        checked("DELETE", "/admin/sessions/s1", BodyPublishers.noBody());
        post("/admin/sessions?id=one");
        post("/admin/sessions?scenario=stedy");
        checked("POST", "/admin/sessions", BodyPublishers.ofString("format: 2"));
        checked("POST", "/admin/sessions", BodyPublishers.ofString(" ".repeat(64 * 1024 + 1)));
        get("/admin/sessions");
        get("/admin/sessions/one");
        List.of(
                        "/admin/health",
                        "/admin/info",
                        "/admin/openapi.json",
                        "/admin/clock",
                        "/admin/scenario",
                        "/admin/journal",
                        "/admin/truth",
                        "/admin/nothing")
                .forEach(this::get);
        post("/admin/clock/freeze");
        post("/admin/clock/run");
        post("/admin/clock/advance?by=PT1M");
        post("/admin/clock/advance?by=-PT1M");
        post("/admin/clock/set?to=2026-01-01T00:00:00Z");
        post("/admin/clock/set");
        post("/admin/clock/scale?factor=60");
        post("/admin/clock/scale?factor=0");
        post("/admin/clock/reset");
        post("/admin/triggers?trigger=stop&group=g&node=n");
        post("/admin/triggers?trigger=stop&group=g&node=n");
        post("/admin/triggers?trigger=stop&group=g&node=m");
        post("/admin/triggers?trigger=stop");
        faults();
        post("/admin/reset");
        get("/admin/journal?limit=0");
        get("/admin/truth?at=noon");
        failing();

        assertThat(openApi.described(true))
                .filteredOn(name -> !openApi.seen().contains(name))
                .isEmpty();
    }

    /** Of another site, without a token, about a session that is none, and by another method. */
    private void unlikely(String operation) {
        int space = operation.indexOf(' ');
        String method = operation.substring(0, space);
        String path = operation.substring(space + 1).replaceAll("[{}]", "");
        openApi.check(method, path, forged(method, path));
        if (!method.equals("GET")) {
            openApi.check(method, path, new TestClient(app).send(method, path));
        }
        if (path.endsWith("/id")) {
            checked(method, path);
        }
        if (!path.endsWith("/other")) {
            openApi.checkOther(path, new TestClient(app).send("PATCH", path, "Authorization", "Bearer t0k3n"));
        }
    }

    /** Each route that looks at a clock, while the clocks are broken. */
    private void failing() {
        post("/admin/clock/run");
        broken = true;
        List.of(
                        "/admin/clock",
                        "/admin/scenario",
                        "/admin/faults",
                        "/admin/truth",
                        "/admin/sessions",
                        "/admin/sessions/one")
                .forEach(this::get);
        List.of(
                        "/admin/clock/freeze",
                        "/admin/clock/run",
                        "/admin/clock/reset",
                        "/admin/clock/advance?by=PT1M",
                        "/admin/clock/set?to=2026-01-01T00:00:00Z",
                        "/admin/clock/scale?factor=60",
                        "/admin/triggers?trigger=stop&group=g&node=n",
                        "/admin/reset",
                        "/admin/sessions")
                .forEach(this::post);
        post("/admin/faults?entry=%7Bgroup:%20g,%20node:%20n,%20lost:%20true%7D");
        checked("DELETE", "/admin/sessions/one");
        checked("DELETE", "/admin/faults");
    }

    private long nanos() {
        if (broken) {
            throw new IllegalStateException("a clock is broken, on purpose, by a test");
        }
        return 0;
    }

    @Test
    void the_truth_is_valid_json_even_where_a_figure_is_no_number() {
        try (DemoSession session = app.session().scenario("not-a-number").open()) {
            session.clock().advance(Duration.ofMinutes(10));
            String wire = new TestClient(session.baseUri()).body("/topology");
            String truth = new TestClient(session.baseUri()).body("/admin/truth");

            assertThat(wire).contains("\"random\":NaN");
            assertThat(OpenApi.parsed(truth).get("topology")).hasToString(wire.replace(":NaN", ":\"NaN\""));
        }
    }

    private void faults() {
        openApi.check("DELETE", "/admin/faults", new TestClient(app).send("DELETE", "/admin/faults"));
        openApi.check("DELETE", "/admin/faults", forged("DELETE", "/admin/faults"));
        post("/admin/faults");
        for (int i = 0; i <= AddedFaults.MOST; i++) {
            post("/admin/faults?entry=%7Bgroup:%20g,%20node:%20n,%20lost:%20true%7D");
        }
        checked("DELETE", "/admin/faults?id=one");
        checked("DELETE", "/admin/faults?id=101");
        checked("DELETE", "/admin/faults?id=1");
        get("/admin/faults");
    }

    @Test
    void the_clock_is_moved_and_every_change_shows_it() {
        assertThat(post("/admin/clock/advance?by=PT5M"))
                .hasToString("{\"now\":\"2026-01-01T00:05:00Z\",\"step\":6,\"running\":false,\"scale\":1}");
        assertThat(app.clock().now()).isEqualTo(Instant.parse("2026-01-01T00:05:00Z"));
        assertThat(post("/admin/clock/set?to=2026-01-02T00%3A00%3A00Z")
                        .get("step")
                        .asInt())
                .isEqualTo(24 * 60 + 1);
        assertThat(post("/admin/clock/scale?factor=60").get("scale").asInt()).isEqualTo(60);
        assertThat(post("/admin/clock/freeze").get("running").asBoolean()).isFalse();
        assertThat(post("/admin/clock/run").get("running").asBoolean()).isTrue();
        assertThat(post("/admin/clock/reset").get("now").asText()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void the_truth_is_what_the_service_really_is_whatever_is_answered() throws IOException {
        // given: no answer at all on the demo route
        app.clock().advance(Duration.ofMinutes(5));
        assertThat(RawSocket.get(app, "/topology")).isEmpty();

        // when
        JsonNode truth = get("/admin/truth?at=2026-01-01T00:05:59Z");

        // then
        assertThat(truth.at("/topology/0/nodes/0/stats/counter").asInt()).isEqualTo(6);
        assertThat(truth.get("faults"))
                .hasToString(
                        "[{\"route\":\"/topology\",\"kind\":\"empty\",\"share\":1.0,\"until\":\"2026-01-01T00:06:00Z\"}]");
        app.clock().advance(Duration.ofMinutes(1));
        assertThat(get("/admin/truth").get("topology")).hasToString(new TestClient(app).body("/topology"));
        assertThat(get("/admin/truth?limit=1&from=1")
                        .at("/topology/0/nodes/0/name")
                        .asText())
                .isEqualTo("m");
    }

    @Test
    void the_journal_has_the_latest_requests_and_what_became_of_them() throws IOException {
        new TestClient(app).get("/nothing?a=1");
        app.clock().advance(Duration.ofMinutes(5));
        RawSocket.get(app, "/topology");

        assertThat(get("/admin/journal")).hasToString("""
                {"total":2,"entries":[\
                {"number":2,"at":"2026-01-01T00:05:00Z","method":"GET","path":"/topology","status":null,"fault":"empty"},\
                {"number":1,"at":"2026-01-01T00:00:00Z","method":"GET","path":"/nothing?a=1","status":404,"fault":null}]}""");
        assertThat(get("/admin/journal?limit=1").get("entries")).hasSize(1);
    }

    @Test
    void the_journal_is_bounded() {
        for (int i = 0; i < 1005; i++) {
            new TestClient(app).get("/nothing");
        }

        JsonNode journal = get("/admin/journal?limit=5000");
        assertThat(journal.get("total").asInt()).isEqualTo(1005);
        assertThat(journal.get("entries")).hasSize(1000);
        assertThat(journal.at("/entries/999/number").asInt()).isEqualTo(6);
    }

    @Test
    void a_trigger_moves_a_node_and_a_reset_puts_everything_back() {
        assertThat(post("/admin/triggers?trigger=stop&group=g&node=n"))
                .hasToString("{\"from\":\"OK\",\"to\":\"STOPPED\",\"moves\":1}");
        assertThat(new TestClient(app).body("/topology")).contains("STOPPED");
        assertThat(post("/admin/triggers?trigger=stop&group=g&node=n")
                        .get("detail")
                        .asText())
                .isEqualTo("the node is in a state that this trigger does not leave; look at /admin/truth, and wait or"
                        + " give another");

        post("/admin/reset");

        assertThat(new TestClient(app).body("/topology")).doesNotContain("STOPPED");
        assertThat(get("/admin/journal").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_used_is_said_word_for_word() {
        assertThat(post("/admin/clock/advance"))
                .hasToString("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                        + "\"detail\":\"by is missing; give it in the query, such as by=PT5M\"}");
        assertThat(post("/admin/clock/scale?factor=1000001").get("detail").asText())
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
        assertThat(post(path).get("status").asInt()).isEqualTo(400);
        assertThat(app.clock().now()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(get("/admin/truth?from=18446744073709551615").get("status").asInt())
                .isEqualTo(400);
    }

    @Test
    void another_path_is_404_and_another_method_405() {
        HttpResponse<String> unknown = new TestClient(app).get("/admin/nothing");
        HttpResponse<String> read = new TestClient(app).get("/admin/clock/freeze");
        HttpResponse<String> written = new TestClient(app).send("PUT", "/admin/clock", "Authorization", "Bearer t0k3n");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("there is no such route; /admin/openapi.json describes all");
        assertThat(read.statusCode()).isEqualTo(405);
        assertThat(read.headers().firstValue("Allow")).contains("POST");
        assertThat(written.statusCode()).isEqualTo(405);
        assertThat(written.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void only_an_address_or_a_name_of_this_machine_is_a_host() throws IOException {
        assertThat(withHost("localhost:8769")).startsWith("HTTP/1.1 200 ");
        assertThat(withHost("127.0.0.1")).startsWith("HTTP/1.1 200 ");
        assertThat(withHost("[::1]:8769")).startsWith("HTTP/1.1 200 ");
        assertThat(withHost("rebound.example:8769"))
                .startsWith("HTTP/1.1 403 ")
                .contains("the Host header names another service; ask for localhost or an address");
        assertThat(withHost("127.0.0.1.rebound.example")).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void a_page_of_this_service_may_and_one_of_another_site_may_not() {
        String own = app.baseUri().toString().replaceAll("/$", "");

        assertThat(new TestClient(app).get("/admin/clock", "Origin", own).statusCode())
                .isEqualTo(200);
        assertThat(new TestClient(app).get("/admin/clock", "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(forged("GET", "/admin/clock").body())
                .contains("the Origin header is another site; only pages of this service may use the admin routes");
    }

    private String withHost(String host) throws IOException {
        try (RawSocket raw = new RawSocket(app)) {
            raw.send("GET", "/admin/health", "Connection: close", "Host: " + host);
            return raw.rest();
        }
    }

    private HttpResponse<String> forged(String method, String path) {
        return new TestClient(app).send(method, path, "Origin", "https://elsewhere.example");
    }

    private JsonNode get(String path) {
        return checked("GET", path);
    }

    private JsonNode post(String path) {
        return checked("POST", path);
    }

    private JsonNode checked(String method, String path) {
        return checked(method, path, BodyPublishers.noBody());
    }

    private JsonNode checked(String method, String path, BodyPublisher body) {
        HttpResponse<String> answer = new TestClient(app).send(method, path, body, "Authorization", "Bearer t0k3n");
        openApi.check(method, path, answer);
        return OpenApi.parsed(answer.body());
    }
}
