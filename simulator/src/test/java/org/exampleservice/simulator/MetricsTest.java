package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final String SCENARIO = """
            format: 1
            name: counted
            groups: []
            timeline:
              - {at: PT1M, route: /topology, fault: {empty: true}}
              - {at: PT1M, route: /, fault: {status: 503}}
            """;

    @Test
    void requests_faults_and_time_are_told_as_prometheus_text() throws IOException {
        try (DemoApp app = DemoApp.builder()
                .port(0)
                .scenario(ScenarioReader.read("counted", SCENARIO))
                .start()) {
            // given
            TestClient client = new TestClient(app);
            client.get("/topology");
            client.get("/topology");
            client.get("/nothing");
            app.clock().advance(Duration.ofMillis(90_500));
            client.get("/");
            RawSocket.get(app, "/topology");

            // when
            HttpResponse<String> metrics = client.get("/metrics");

            // then
            assertThat(metrics.headers().firstValue("Content-Type"))
                    .contains("text/plain; version=0.0.4; charset=utf-8");
            assertThat(metrics.body()).isEqualTo("""
                    # HELP example_service_requests_total Requests to demo routes; none is one without an answer.
                    # TYPE example_service_requests_total counter
                    example_service_requests_total{status="200"} 2
                    example_service_requests_total{status="404"} 1
                    example_service_requests_total{status="503"} 1
                    example_service_requests_total{status="none"} 1
                    # HELP example_service_faults_total Requests to demo routes that a fault hit.
                    # TYPE example_service_faults_total counter
                    example_service_faults_total{kind="empty"} 1
                    example_service_faults_total{kind="status"} 1
                    # HELP example_service_sessions Sessions that are open.
                    # TYPE example_service_sessions gauge
                    example_service_sessions 0
                    # HELP example_service_sessions_opened_total Sessions that were ever opened.
                    # TYPE example_service_sessions_opened_total counter
                    example_service_sessions_opened_total 0
                    # HELP example_service_simulated_time_seconds Simulated time since 1970.
                    # TYPE example_service_simulated_time_seconds gauge
                    example_service_simulated_time_seconds 1767225690.5
                    # HELP example_service_clock_running 1 while simulated time goes on by itself.
                    # TYPE example_service_clock_running gauge
                    example_service_clock_running 0
                    # HELP example_service_clock_scale How many times as fast simulated time runs.
                    # TYPE example_service_clock_scale gauge
                    example_service_clock_scale 1
                    """);
        }
    }

    @Test
    void metrics_answer_get_and_head_only_and_are_not_counted() {
        try (DemoApp app = DemoApp.builder().port(0).start()) {
            TestClient client = new TestClient(app);

            assertThat(client.send("HEAD", "/metrics").body()).isEmpty();
            assertThat(client.send("POST", "/metrics").statusCode()).isEqualTo(405);
            assertThat(client.body("/metrics")).doesNotContain("requests_total{");
        }
    }

    @Test
    void sessions_are_counted_and_each_counts_its_own_requests() {
        try (DemoApp app = DemoApp.builder().port(0).start()) {
            DemoSession first = app.session().open();
            app.session().open().close();
            TestClient client = new TestClient(first.baseUri());
            client.get("/topology");

            assertThat(new TestClient(app).body("/metrics"))
                    .contains("\nexample_service_sessions 1\n")
                    .contains("\nexample_service_sessions_opened_total 2\n")
                    .doesNotContain("requests_total{");
            assertThat(client.body("/metrics")).contains("requests_total{status=\"200\"} 1\n");
        }
    }

    @Test
    void how_long_demo_requests_took_is_a_histogram_where_real_time_is_known() {
        AtomicLong nanos = new AtomicLong();
        try (DemoApp app = DemoApp.builder()
                .port(0)
                .realTime(() -> nanos.getAndAdd(2_000_000))
                .start()) {
            TestClient client = new TestClient(app);
            client.get("/topology");
            client.get("/nothing");
            client.get("/admin/clock");

            assertThat(client.body("/metrics")).contains("""
                    # HELP example_service_request_duration_seconds Real time from a request to a demo route to the end of its answer.
                    # TYPE example_service_request_duration_seconds histogram
                    example_service_request_duration_seconds_bucket{le="0.0001"} 0
                    example_service_request_duration_seconds_bucket{le="0.00025"} 0
                    example_service_request_duration_seconds_bucket{le="0.0005"} 0
                    example_service_request_duration_seconds_bucket{le="0.001"} 0
                    example_service_request_duration_seconds_bucket{le="0.0025"} 2
                    example_service_request_duration_seconds_bucket{le="0.005"} 2
                    """).contains("""
                    example_service_request_duration_seconds_bucket{le="30"} 2
                    example_service_request_duration_seconds_bucket{le="+Inf"} 2
                    example_service_request_duration_seconds_sum 0.004
                    example_service_request_duration_seconds_count 2
                    """);
        }
    }
}
