package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.exampleservice.simulator.http.Exchange;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** Each fault as a client meets it on the connection. */
class FaultTest {
    private static final String NODE =
            "{\"ip\":\"1.2.3.4\",\"stats\":{\"stats_counter\":[0,1,2],\"random\":7,\"state\":\"OK\","
                    + "\"counter\":5,\"version\":\"1.001\"},\"name\":\"n\"}";

    private final TestDelays delays = new TestDelays();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    @Test
    void a_status_is_answered_with_a_short_page() {
        try (DemoApp app = faulty("{status: 503}").start()) {
            var answer = new TestClient(app).get("/topology");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("<h1>503 Service Unavailable</h1><p>The service does not answer as it should.</p>");
            assertThat(answer.headers().firstValue("X-Example-Service-Seed")).contains("42");
            assertThat(new TestClient(app).get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_unauthorized_status_asks_for_credentials() {
        try (DemoApp app = faulty("{status: 401}").start()) {
            assertThat(new TestClient(app).get("/topology").headers().firstValue("WWW-Authenticate"))
                    .contains("Basic realm=\"EXAMPLE_SERVICE\"");
        }
    }

    @Test
    void a_late_answer_is_the_right_one_and_waits_as_long_as_was_drawn() throws Exception {
        try (DemoApp app = faulty("{latency: PT7S}").delays(delays).start();
                RawSocket client = new RawSocket(app)) {
            // when
            client.send("GET", "/topology", "Connection: close");
            Runnable over = delays.take();
            over.run();

            // then
            assertThat(client.rest()).startsWith("HTTP/1.1 200 OK\r\n").endsWith("}]");
            assertThat(delays.asked()).containsExactly(Duration.ofSeconds(7));
        }
    }

    @Test
    void spread_latencies_are_within_their_bounds_and_the_same_each_time() {
        List<Duration> uniform = drawn("{latency: {min: PT1S, max: PT2S}}");
        List<Duration> lognormal = drawn("{latency: {median: PT5S, sigma: 0.5}}");

        assertThat(uniform)
                .allSatisfy(delay -> assertThat(delay).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2)));
        assertThat(uniform).doesNotHaveDuplicates().isEqualTo(drawn("{latency: {min: PT1S, max: PT2S}}"));
        assertThat(lognormal).filteredOn(delay -> delay.toSeconds() < 5).hasSizeBetween(5, 15);
    }

    @Test
    void a_time_out_is_no_answer_until_the_limit_closes_the_connection() throws Exception {
        try (DemoApp app = faulty("{timeout: PT30S}").delays(delays).start();
                RawSocket client = new RawSocket(app)) {
            client.send("GET", "/topology");
            Runnable limit = delays.take();
            assertThat(delays.asked()).containsExactly(Duration.ofSeconds(30));

            limit.run();

            assertThat(client.rest()).isEmpty();
            assertThat(exchanges).isEmpty();
        }
    }

    @Test
    void a_client_that_gives_up_leaves_nothing_behind() throws Exception {
        try (DemoApp app = faulty("{timeout: true}").delays(delays).start()) {
            Runnable limit;
            try (RawSocket client = new RawSocket(app)) {
                client.send("GET", "/topology");
                limit = delays.take();
            }
            limit.run();

            assertThat(new TestClient(app).get("/deployment").statusCode()).isEqualTo(200);
            assertThat(delays.asked()).containsExactly(Duration.ofMinutes(10));
        }
    }

    @Test
    void a_reset_breaks_the_connection_off() throws IOException {
        try (DemoApp app = faulty("{reset: true}").start();
                RawSocket client = new RawSocket(app)) {
            client.send("GET", "/topology");

            assertThat(client.isReset()).isTrue();
        }
    }

    @Test
    void an_empty_reply_is_a_connection_closed_in_order() throws IOException {
        try (DemoApp app = faulty("{empty: true}").start()) {
            assertThat(RawSocket.get(app, "/topology")).isEmpty();
        }
    }

    @Test
    void garbage_is_no_http_and_the_same_each_time() throws IOException {
        try (DemoApp app = faulty("{garbage: 1000}").start();
                DemoApp again = faulty("{garbage: 1000}").start()) {
            String garbage = RawSocket.get(app, "/topology");

            assertThat(garbage).hasSize(1000).matches("(?s)[\\x80-\\xff]+");
            assertThat(RawSocket.get(again, "/topology")).isEqualTo(garbage);
            assertThat(RawSocket.get(app, "/topology")).isNotEqualTo(garbage);
        }
    }

    @Test
    void a_truncated_answer_promises_more_than_it_sends() throws IOException {
        try (DemoApp app = faulty("{truncate: 20}").start()) {
            String answer = RawSocket.get(app, "/topology");

            assertThat(answer)
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .contains("\r\nContent-Length: " + whole().length() + "\r\n");
            assertThat(bodyOf(answer)).isEqualTo(whole().substring(0, 20));
            assertThat(exchanges)
                    .extracting(Exchange::status, exchange -> exchange.body().text())
                    .containsExactly(tuple(200, whole().substring(0, 20)));
        }
    }

    @Test
    void a_cut_answer_is_a_whole_answer_with_half_a_document() {
        try (DemoApp app = faulty("{cut: 20}").start()) {
            var answer = new TestClient(app).get("/topology");

            assertThat(answer.headers().firstValue("Content-Length")).contains("20");
            assertThat(answer.body()).isEqualTo(whole().substring(0, 20));
        }
    }

    @Test
    void a_drip_is_the_right_answer_with_a_wait_between_its_pieces() throws IOException {
        try (DemoApp app =
                faulty("{drip: 50, every: PT2S}").delays(delays.skipping()).start()) {
            assertThat(bodyOf(RawSocket.get(app, "/topology"))).isEqualTo(whole());
            assertThat(delays.asked())
                    .isEqualTo(Collections.nCopies((whole().length() - 1) / 50, Duration.ofSeconds(2)));
        }
    }

    @Test
    void a_huge_body_is_the_right_one_with_spaces_behind() {
        try (DemoApp app = faulty("{huge: 3000000}").start()) {
            String body = new TestClient(app).body("/topology");

            assertThat(body.length()).isEqualTo(3_000_000);
            assertThat(body.strip()).isEqualTo(whole());
        }
    }

    @Test
    void members_change_their_type_go_missing_or_are_too_many() {
        assertThat(body("{wrongType: counter}")).isEqualTo(whole().replace("\"counter\":5", "\"counter\":\"5\""));
        assertThat(body("{wrongType: stats_counter}")).isEqualTo(whole().replace("[0,1,2]", "0"));
        assertThat(body("{missingField: stats}"))
                .isEqualTo("[{\"nodes\":[{\"ip\":\"1.2.3.4\",\"name\":\"n\"}],\"name\":\"g\"}]");
        assertThat(body("{missingField: ip}")).isEqualTo(whole().replace("\"ip\":\"1.2.3.4\",", ""));
        assertThat(body("{extraField: 'a\"b'}"))
                .isEqualTo(whole().replace("\"name\":\"n\"}", "\"name\":\"n\",\"a\\\"b\":\"extra\"}"));
        assertThat(body("{extraField: unseen}").length())
                .isEqualTo(whole().length() + ",\"unseen\":\"extra\"".length());
    }

    @Test
    void a_page_that_is_no_json_has_no_members() {
        try (DemoApp app = faulty("{wrongType: counter}", "/deployment").start()) {
            assertThat(new TestClient(app).body("/deployment")).isEqualTo("Demo deployment status page.");
        }
    }

    @Test
    void a_wrong_charset_is_not_what_the_content_type_says() throws IOException {
        try (DemoApp app = faulty("{wrongCharset: true}").start()) {
            String answer = RawSocket.get(app, "/topology");

            assertThat(answer).contains("\r\nContent-Type: application/json\r\n");
            assertThat(new String(bodyOf(answer).getBytes(ISO_8859_1), UTF_16BE))
                    .isEqualTo(whole());
        }
    }

    @Test
    void a_head_has_no_body_to_spoil() throws IOException {
        for (String fault : List.of("{truncate: 20}", "{huge: 3000000}", "{drip: 5, every: PT1S}", "{status: 500}")) {
            try (DemoApp app = faulty(fault).delays(delays.skipping()).start();
                    RawSocket client = new RawSocket(app)) {
                client.send("HEAD", "/topology", "Connection: close");

                assertThat(client.rest()).startsWith("HTTP/1.1 ").endsWith("\r\n\r\n");
            }
        }
    }

    @Test
    void faults_leave_what_is_no_page_alone() {
        try (DemoApp app = faulty("{reset: true}").start()) {
            assertThat(new TestClient(app).send("POST", "/topology").statusCode())
                    .isEqualTo(405);
            assertThat(new TestClient(app).get("/nothing").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void the_credentials_count_before_a_late_answer() {
        try (DemoApp app = faulty("{latency: PT1S}")
                .basicAuth("u", "p")
                .delays(delays.skipping())
                .start()) {
            assertThat(new TestClient(app).get("/topology").statusCode()).isEqualTo(401);
            assertThat(exchanges).extracting(Exchange::status).containsExactly(401);
        }
    }

    private String body(String fault) {
        try (DemoApp app = faulty(fault).start()) {
            return new TestClient(app).body("/topology");
        }
    }

    private static String whole() {
        return "[{\"nodes\":[" + NODE + "],\"name\":\"g\"}]";
    }

    private static String bodyOf(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private List<Duration> drawn(String fault) {
        TestDelays own = new TestDelays();
        try (DemoApp app = faulty(fault).delays(own.skipping()).start()) {
            TestClient client = new TestClient(app);
            for (int i = 0; i < 20; i++) {
                client.body("/topology");
            }
        }
        return own.asked();
    }

    private DemoAppBuilder faulty(String fault) {
        return faulty(fault, "/topology");
    }

    private DemoAppBuilder faulty(String fault, String route) {
        String yaml = """
                format: 1
                name: faulty
                groups:
                  - name: g
                    nodes:
                      - {name: n, ip: 1.2.3.4, random: 7, counter: 5, state: {always: OK}, stats_counter: {around: 1, spread: 1}}
                timeline:
                  - {at: PT0S, route: %s, fault: %s}
                """.formatted(route, fault);
        return DemoApp.builder()
                .port(0)
                .dialect(Dialect.TUTORIAL)
                .scenario(ScenarioReader.read("faulty", yaml))
                .onExchange(exchanges::add);
    }
}
