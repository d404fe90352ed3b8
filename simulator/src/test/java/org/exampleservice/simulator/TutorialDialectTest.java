package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TutorialDialectTest {
    private static final String MINUTE_1 = "[{\"nodes\":["
            + "{\"ip\":\"192.168.0.1\",\"stats\":{\"stats_counter\":[8,10,13],\"random\":410,\"state\":\"WARNING\","
            + "\"counter\":1,\"version\":\"1.001\"},\"name\":\"My Node 01\"},"
            + "{\"ip\":\"127.0.0.1\",\"stats\":{\"stats_counter\":[7,10,12],\"random\":792,\"state\":\"WARNING\","
            + "\"counter\":1,\"version\":\"1.001\"},\"name\":\"My Node 02\"}],\"name\":\"My Group 01\"}]";
    private static final String MINUTE_2 = "[{\"nodes\":["
            + "{\"ip\":\"192.168.0.1\",\"stats\":{\"stats_counter\":[6,10,14],\"random\":165,\"state\":\"WARNING\","
            + "\"counter\":2,\"version\":\"1.001\"},\"name\":\"My Node 01\"},"
            + "{\"ip\":\"127.0.0.1\",\"stats\":{\"stats_counter\":[5,10,14],\"random\":549,\"state\":\"WARNING\","
            + "\"counter\":2,\"version\":\"1.001\"},\"name\":\"My Node 02\"}],\"name\":\"My Group 01\"}]";

    private final DemoApp app = DemoApp.builder().port(0).start();
    private final TestClient client = new TestClient(app);

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/topology", "/topology?x=1&y", "/?"})
    void both_data_routes_answer_the_groups_as_json_and_ignore_the_query(String path) {
        HttpResponse<String> response = client.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().map())
                .containsOnlyKeys("content-type", "content-length", "x-example-service-seed");
        assertThat(response.headers().firstValue("content-type")).contains("application/json");
        assertThat(response.headers().firstValue("content-length")).contains("308");
        assertThat(response.headers().firstValue("x-example-service-seed")).contains("42");
        assertThat(response.body()).isEqualTo(MINUTE_1);
    }

    @Test
    void a_later_minute_counts_one_more() {
        app.clock().advance(Duration.ofSeconds(59));
        assertThat(client.body("/")).isEqualTo(MINUTE_1);

        app.clock().advance(Duration.ofSeconds(1));
        assertThat(client.body("/topology")).isEqualTo(MINUTE_2);
    }

    @Test
    void going_back_shows_what_was_shown_before() {
        app.clock().set(app.clock().now().plusSeconds(60));
        assertThat(client.body("/")).isEqualTo(MINUTE_2);

        app.clock().set(app.clock().now().minusSeconds(86_400));
        assertThat(client.body("/")).isEqualTo(MINUTE_1);
    }

    @Test
    void charts_have_no_place_in_an_array() {
        try (DemoApp ui = DemoApp.builder().port(0).ui(true).start()) {
            assertThat(new TestClient(ui).body("/")).isEqualTo(MINUTE_1);
        }
    }

    @Test
    void another_seed_answers_otherwise_and_says_so() {
        try (DemoApp other = DemoApp.builder().port(0).seed(-7).start()) {
            HttpResponse<String> response = new TestClient(other).get("/");

            assertThat(response.body()).isNotEqualTo(MINUTE_1);
            assertThat(response.headers().firstValue("x-example-service-seed")).contains("-7");
        }
    }
}
