package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SdkDialectTest {
    private static final String SERVICE = "{\"version\":\"1.001\",\"random\":710,\"counter\":1,\"state\":\"OK\","
            + "\"stat_counter\":[6,10,13],\"battery_level\":99.9";

    private final DemoApp app = DemoApp.builder().port(0).dialect(Dialect.SDK).start();
    private final TestClient client = new TestClient(app);

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void the_root_answers_one_object_as_json() {
        HttpResponse<String> response = client.get("/");

        assertThat(response.headers().firstValue("content-type")).contains("application/json");
        assertThat(response.body()).isEqualTo(SERVICE + "}");
    }

    @Test
    void the_topology_answers_its_json_as_html_as_the_original_does() {
        HttpResponse<String> response = client.get("/topology");

        assertThat(response.headers().firstValue("content-type")).contains("text/html; charset=UTF-8");
        assertThat(response.headers().firstValue("content-length")).contains("354");
        assertThat(response.body())
                .isEqualTo("[{\"name\":\"My Group 01\",\"devices\":["
                        + "{\"name\":\"My Device 01\",\"ip\":\"192.168.0.1\",\"stats\":{\"version\":\"1.001\","
                        + "\"random\":410,\"counter\":1,\"state\":\"WARNING\",\"stat_counter\":[8,10,13],"
                        + "\"battery_level\":99.9}},"
                        + "{\"name\":\"My Device 02\",\"ip\":\"127.0.0.1\",\"stats\":{\"version\":\"1.001\","
                        + "\"random\":792,\"counter\":1,\"state\":\"WARNING\",\"stat_counter\":[7,10,12],"
                        + "\"battery_level\":99.9}}]}]");
    }

    @Test
    void charts_come_after_the_stats_and_take_every_second_count() {
        try (DemoApp ui =
                DemoApp.builder().port(0).dialect(Dialect.SDK).ui(true).start()) {
            TestClient uiClient = new TestClient(ui);

            assertThat(uiClient.body("/"))
                    .isEqualTo(SERVICE + ",\"randbar_red\":0,\"randbar_yellow\":2,\"randbar_green\":0,"
                            + "\"rand_stacked1\":87,\"rand_stacked2\":197,\"rand_stacked3\":253,"
                            + "\"sin_small_noise\":1246.0,\"sin_big_noise\":1239.0,\"sin_rounded\":15}");
            ui.clock().advance(Duration.ofMinutes(1));
            assertThat(uiClient.body("/")).contains("\"counter\":3,").contains("\"battery_level\":99.7,");
            assertThat(uiClient.body("/topology")).contains("\"counter\":2,").doesNotContain("randbar");
        }
    }

    @Test
    void the_battery_is_empty_after_a_thousand_minutes() {
        app.clock().advance(Duration.ofMinutes(998));
        assertThat(client.body("/")).contains("\"counter\":999,").endsWith("\"battery_level\":0.1}");

        app.clock().advance(Duration.ofMinutes(1));
        assertThat(client.body("/")).contains("\"counter\":1000,").endsWith("\"battery_level\":0}");
    }
}
