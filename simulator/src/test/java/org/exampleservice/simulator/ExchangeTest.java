package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.exampleservice.simulator.http.Body;
import org.exampleservice.simulator.http.Exchange;
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
                            200,
                            "text/html; charset=UTF-8",
                            Body.of("Demo deployment status page.")));
            assertThat(seen.get(3).contentType()).isEqualTo("application/json");
            assertThat(seen.get(3).body()).isEqualTo(Body.EMPTY);
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
