package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.exampleservice.simulator.http.BadScenario;
import org.exampleservice.simulator.http.Exchange;
import org.exampleservice.simulator.http.SessionException;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    private static final String VALVE = """
            format: 1
            name: valve
            machines:
              valve: {initial: OK, ends: [STOPPED], transitions: [{from: OK, on: stop, to: STOPPED}]}
            groups: [{name: g, nodes: [{name: n, state: valve}]}]
            timeline: [{at: PT5M, for: PT1M, route: /topology, fault: {status: 503}}]
            """;
    private static final String UNKNOWN = "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
            + "\"detail\":\"there is no such session, or it was idle for too long; POST /admin/sessions opens one\"}";

    private final AtomicLong nanos = new AtomicLong();
    private final DemoApp app = DemoApp.builder()
            .port(0)
            .scenario(ScenarioReader.read("valve", VALVE))
            .realTime(nanos::get)
            .maxSessions(3)
            .start();
    private final TestClient root = new TestClient(app);

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void each_session_has_its_own_clock_moves_faults_and_journal() {
        TestClient one = new TestClient(app.session().open().baseUri());
        TestClient two = new TestClient(app.session().open().baseUri());

        // when
        one.send("POST", "/admin/clock/advance?by=PT5M");
        two.send("POST", "/admin/triggers?trigger=stop&group=g&node=n");

        // then
        assertThat(one.get("/topology").statusCode()).isEqualTo(503);
        assertThat(two.body("/topology")).contains("STOPPED").contains("\"counter\":1,");
        assertThat(root.body("/topology")).doesNotContain("STOPPED").contains("\"counter\":1,");
        assertThat(journal(one)).isEqualTo("1 /topology 503");
        assertThat(journal(two)).isEqualTo("1 /topology 200");
        assertThat(journal(root)).isEqualTo("1 /topology 200");
    }

    @Test
    void a_session_shows_what_an_app_of_its_own_would_show() {
        try (DemoApp alone = DemoApp.builder().port(0).scenario("churn").seed(7).start()) {
            DemoSession session = app.session().scenario("churn").seed(7).open();
            session.clock().advance(Duration.ofMinutes(90));
            alone.clock().advance(Duration.ofMinutes(90));

            HttpResponse<String> answer = new TestClient(session.baseUri()).get("/topology?limit=50");

            assertThat(answer.body()).isEqualTo(new TestClient(alone).body("/topology?limit=50"));
            assertThat(answer.headers().firstValue("X-Example-Service-Seed")).contains("7");
            assertThat(session.scenario()).isEqualTo("churn");
            assertThat(session.seed()).isEqualTo(7);
        }
    }

    @Test
    void the_header_leads_to_a_session_as_the_path_does() {
        app.session().id("job-7").open().clock().advance(Duration.ofMinutes(2));

        assertThat(root.get("/topology", "X-Session", "job-7").body()).contains("\"counter\":3,");
        assertThat(root.get("/admin/clock", "X-Session", "job-7").body()).contains("\"step\":3,");
        assertThat(root.get("/sessions/job-7/topology", "X-Session", "another").body())
                .contains("\"counter\":3,");
        assertThat(root.body("/topology")).contains("\"counter\":1,");
        assertThat(root.get("/admin/sessions", "X-Session", "another").statusCode())
                .isEqualTo(200);
    }

    @Test
    void sessions_are_opened_listed_shown_and_dropped_over_http() {
        HttpResponse<String> opened = root.send(
                "POST",
                "/admin/sessions?id=a&scenario=steady&seed=9&dialect=sdk&at=2026-01-02T00:00:00Z&clock=running");
        String shown = "{\"id\":\"a\",\"path\":\"/sessions/a/\",\"scenario\":\"steady\",\"seed\":9,\"dialect\":\"sdk\","
                + "\"compat\":false,\"now\":\"2026-01-02T00:00:00Z\",\"running\":true,\"requests\":0}";

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.headers().firstValue("Location")).contains("/sessions/a/");
        assertThat(opened.body()).isEqualTo(shown);
        assertThat(root.body("/admin/sessions/a")).isEqualTo(shown);
        assertThat(root.body("/admin/sessions"))
                .isEqualTo("{\"open\":1,\"most\":3,\"idle\":\"PT30M\",\"sessions\":[" + shown + "]}");
        assertThat(root.body("/sessions/a")).startsWith("{\"version\":");
        assertThat(root.send("DELETE", "/admin/sessions/a").statusCode()).isEqualTo(204);
        assertThat(root.send("DELETE", "/admin/sessions/a").statusCode()).isEqualTo(404);
        assertThat(root.get("/sessions/a/topology").body()).isEqualTo(UNKNOWN);
    }

    @Test
    void a_running_session_goes_with_real_time_at_its_own_speed_and_is_reset_to_its_own_beginning() {
        root.send("POST", "/admin/sessions?id=a&clock=running&scale=60");
        root.send("POST", "/admin/sessions?id=b&scale=60&at=2026-01-01T00:03:00Z");
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThat(root.body("/sessions/a/admin/clock")).contains("\"now\":\"2026-01-01T00:05:00Z\"");
        assertThat(root.body("/sessions/b/admin/clock"))
                .isEqualTo("{\"now\":\"2026-01-01T00:03:00Z\",\"step\":4,\"running\":false,\"scale\":60}");
        root.send("POST", "/sessions/b/admin/clock/run");
        root.send("POST", "/sessions/b/admin/reset");
        assertThat(root.body("/sessions/b/admin/clock"))
                .isEqualTo("{\"now\":\"2026-01-01T00:03:00Z\",\"step\":4,\"running\":false,\"scale\":60}");
    }

    @Test
    void a_scenario_in_the_body_is_shown_or_every_problem_of_it_told() {
        HttpResponse<String> good = root.send("POST", "/admin/sessions", BodyPublishers.ofString(VALVE));
        HttpResponse<String> bad = root.send("POST", "/admin/sessions", BodyPublishers.ofString("format: 2\nnam: x\n"));

        assertThat(good.body()).contains("\"scenario\":\"valve\"");
        assertThat(bad.statusCode()).isEqualTo(400);
        JsonNode problem = OpenApi.parsed(bad.body());
        assertThat(problem.get("detail").asText())
                .isEqualTo("the scenario cannot be used; correct what problems lists");
        assertThat(problem.get("problems")).hasSizeGreaterThan(1);
        assertThat(problem.at("/problems/0").asText()).startsWith("scenario.yaml:1:");
    }

    @Test
    void a_session_without_requests_goes_away_and_one_with_requests_stays() {
        app.session().id("used").open();
        app.session().id("idle").open();
        nanos.addAndGet(Duration.ofMinutes(29).toNanos());
        root.get("/sessions/used/topology");
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(root.get("/sessions/idle/topology").body()).isEqualTo(UNKNOWN);
        assertThat(root.body("/admin/sessions")).contains("\"open\":1,").contains("\"id\":\"used\"");
    }

    @Test
    void too_many_sessions_and_an_id_twice_are_refused_and_an_idle_one_makes_room() {
        app.session().id("s2").open();
        app.session().open();
        assertThat(app.session().open().id()).isEqualTo("s3");

        assertThatThrownBy(() -> app.session().open())
                .isInstanceOf(SessionException.class)
                .hasMessage("there are 3 sessions, and no more are allowed at a time; delete one at /admin/sessions, or"
                        + " start with a greater --max-sessions");
        assertThat(root.send("POST", "/admin/sessions").statusCode()).isEqualTo(503);
        nanos.addAndGet(Duration.ofMinutes(31).toNanos());
        app.session().id("s2").open();
        assertThatThrownBy(() -> app.session().id("s2").open())
                .hasMessage("there is a session of this id already; delete it, or give another id or none");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"/sessions/", "/sessions/nothing", "/sessions/nothing/admin/clock", "/sessions/%3Cscript%3E/x"})
    void what_is_no_session_is_a_problem_that_repeats_nothing(String path) throws Exception {
        try (RawSocket raw = new RawSocket(app)) {
            raw.send("GET", path, "Connection: close");
            assertThat(raw.rest())
                    .startsWith("HTTP/1.1 404 Not Found\r\n")
                    .contains("X-Example-Service-Seed: 42")
                    .endsWith("\r\n\r\n" + UNKNOWN);
        }
    }

    @Test
    void a_head_about_no_session_has_no_body() throws Exception {
        try (RawSocket raw = new RawSocket(app)) {
            raw.send("HEAD", "/sessions/nothing/topology", "Connection: close");
            assertThat(raw.rest()).startsWith("HTTP/1.1 404 ").endsWith("\r\n\r\n");
        }
    }

    @Test
    void the_live_page_of_a_session_is_about_that_session_and_ends_with_it() throws Exception {
        app.session().id("a").open().clock().advance(Duration.ofMinutes(6));
        TestClient inside = new TestClient(app.baseUri().resolve("sessions/a/"));

        assertThat(inside.body("/ui")).isEqualTo(root.body("/ui")).doesNotContain("=\"/");
        assertThat(inside.body("/ui/fleet")).contains("\"step\":7,").contains("\"counter\":\"7\"");
        assertThat(root.body("/ui/fleet")).contains("\"step\":1,");
        try (RawSocket raw = new RawSocket(app)) {
            raw.send("GET", "/sessions/a/ui/events", "Host: localhost");
            assertThat(raw.until("}")).contains("\"step\":7,").contains("\"sessions\":1");

            root.send("DELETE", "/admin/sessions/a");

            raw.rest();
        }
        assertThat(inside.get("/ui").statusCode()).isEqualTo(404);
    }

    @Test
    void a_session_whose_page_is_open_is_not_idle() throws Exception {
        app.session().id("a").open();
        try (RawSocket raw = new RawSocket(app)) {
            raw.send("GET", "/sessions/a/ui/events", "Host: localhost");
            raw.until("}");
            nanos.addAndGet(Duration.ofDays(1).toNanos());

            assertThat(root.body("/admin/sessions")).contains("\"open\":1,");
            assertThat(root.get("/sessions/a/topology").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_listener_hears_of_its_session_only() {
        List<Exchange> heard = new CopyOnWriteArrayList<>();
        DemoSession session = app.session().onExchange(heard::add).open();

        root.get("/topology");
        new TestClient(session.baseUri()).get("/topology?a=1");

        assertThat(heard).extracting(Exchange::path).containsExactly("/topology?a=1");
    }

    @Test
    void a_closed_session_is_gone() {
        DemoSession session = app.session().open();
        session.close();
        session.close();

        assertThat(root.get("/sessions/" + session.id() + "/").statusCode()).isEqualTo(404);
        assertThat(session).hasToString("EXAMPLE_SERVICE session at " + app.baseUri() + "sessions/s1/");
    }

    @Test
    void what_cannot_be_a_session_is_said_word_for_word() {
        assertThatThrownBy(() -> app.session().scenario("churns").open())
                .isInstanceOf(BadScenario.class)
                .hasMessage(
                        "scenario churns is not shipped; did you mean churn? the body of the request may hold another");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> app.session().id("a b").open())
                .withMessage("a session's id is 1 to 64 letters, digits, _ or -; give one such as job-7");
    }

    private static String journal(TestClient client) {
        JsonNode journal = OpenApi.parsed(client.body("/admin/journal"));
        return journal.get("total").asText() + " "
                + journal.at("/entries/0/path").asText() + " "
                + journal.at("/entries/0/status").asText();
    }
}
