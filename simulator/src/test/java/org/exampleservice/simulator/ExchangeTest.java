package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.exampleservice.simulator.http.Body;
import org.exampleservice.simulator.http.Exchange;
import org.exampleservice.simulator.http.Received;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private final List<Exchange> seen = new CopyOnWriteArrayList<>();

    @Test
    void a_listener_hears_of_every_request_before_it_is_answered() {
        try (DemoApp app = DemoApp.builder().port(0).onExchange(seen::add).start()) {
            TestClient client = new TestClient(app);

            // when
            client.get("/deployment?a=%20b");
            client.get("/nothing");
            client.send("PUT", "/");
            client.send("HEAD", "/topology");

            // then
            assertThat(seen)
                    .extracting(Exchange::method, Exchange::path, Exchange::status)
                    .containsExactly(
                            tuple("GET", "/deployment?a=%20b", 200),
                            tuple("GET", "/nothing", 404),
                            tuple("PUT", "/", 405),
                            tuple("HEAD", "/topology", 200));
            assertThat(seen.get(0))
                    .isEqualTo(new Exchange(
                            "GET",
                            "/deployment?a=%20b",
                            seen.get(0).received(),
                            200,
                            "text/html; charset=UTF-8",
                            Body.of("Demo deployment status page.")));
            assertThat(seen.get(3).contentType()).isEqualTo("application/json");
            assertThat(seen.get(3).body()).isEqualTo(Body.EMPTY);
        }
    }

    @Test
    void a_listener_hears_what_came_with_a_request_and_no_text_shows_credentials() {
        try (DemoApp app = DemoApp.builder().port(0).onExchange(seen::add).start()) {
            TestClient client = new TestClient(app);

            // when
            client.get("/topology", "X-Part", "one", "X-Part", "two", "Authorization", "Basic geheim");
            client.send(
                    "POST",
                    "/nothing",
                    BodyPublishers.ofString("{\"a\": 1}"),
                    "Content-Type",
                    "text/plain; charset=UTF-8");
            client.send("POST", "/nothing", BodyPublishers.ofByteArray(new byte[Received.MOST_BODY_BYTES + 1]));

            // then
            assertThat(seen.get(0).received().headers())
                    .containsEntry("x-part", List.of("one", "two"))
                    .containsEntry("authorization", List.of("Basic geheim"));
            assertThat(seen.get(0).received().body()).isEqualTo(Body.EMPTY);
            assertThat(seen.get(0).toString()).contains("authorization").doesNotContain("geheim");
            assertThat(seen.get(1).received().headers())
                    .containsEntry("content-type", List.of("text/plain; charset=UTF-8"));
            assertThat(seen.get(1).received().body()).isEqualTo(Body.of("{\"a\": 1}"));
            assertThat(seen.get(2).received().body().length()).isEqualTo(Received.MOST_BODY_BYTES);
        }
    }

    @Test
    void the_body_heard_is_the_body_sent() {
        try (DemoApp app = DemoApp.builder().port(0).onExchange(seen::add).start()) {
            String body = new TestClient(app).body("/topology");

            assertThat(seen.get(0).body()).hasToString(body);
        }
    }

    @Test
    void a_listener_that_fails_changes_no_answer() {
        Consumer<Exchange> failing = exchange -> {
            throw new IllegalStateException("on purpose, by a test");
        };
        try (DemoApp app = DemoApp.builder().port(0).onExchange(failing).start()) {
            assertThat(new TestClient(app).get("/deployment").body()).isEqualTo("Demo deployment status page.");
        }
    }

    @Test
    void a_body_cannot_be_changed() {
        byte[] bytes = {1, 2};
        Body body = Body.of(bytes);

        bytes[0] = 9;
        body.bytes()[1] = 9;

        assertThat(body.bytes()).containsExactly(1, 2);
        assertThat(body.length()).isEqualTo(2);
        assertThat(body).hasSameHashCodeAs(Body.of(new byte[] {1, 2})).isNotEqualTo(Body.EMPTY);
    }
}
