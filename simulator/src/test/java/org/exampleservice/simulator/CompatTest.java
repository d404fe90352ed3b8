package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.Test;

class CompatTest {
    private static final Pattern COUNTER = Pattern.compile("\"counter\":([0-9]+)");
    private static final int THREADS = 16;
    private static final int REQUESTS = 4000;

    @Test
    void sixteen_clients_at_once_see_every_count_exactly_once() throws InterruptedException, ExecutionException {
        try (DemoApp app = compat(Dialect.SDK).start()) {
            TestClient client = new TestClient(app);
            ExecutorService pool = Executors.newFixedThreadPool(THREADS);

            // when
            List<Future<String>> bodies = IntStream.range(0, REQUESTS)
                    .mapToObj(i -> pool.submit(() -> client.body("/topology")))
                    .toList();
            pool.shutdown();

            // then
            List<Long> seen = new ArrayList<>();
            for (Future<String> body : bodies) {
                seen.addAll(counters(body.get()).stream().distinct().toList());
            }
            assertThat(seen)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, REQUESTS).boxed().toList());
        }
    }

    @Test
    void the_devices_and_the_root_count_apart() {
        try (DemoApp app = compat(Dialect.SDK).start()) {
            TestClient client = new TestClient(app);

            assertThat(counters(client.body("/topology"))).containsExactly(1L, 1L);
            assertThat(counters(client.body("/topology"))).containsExactly(2L, 2L);
            assertThat(counters(client.body("/"))).containsExactly(1L);
            assertThat(counters(client.body("/topology?again"))).containsExactly(3L, 3L);
            assertThat(counters(client.body("/"))).containsExactly(2L);
        }
    }

    @Test
    void both_routes_of_the_tutorial_show_the_same_nodes_and_count_together() {
        try (DemoApp app = compat(Dialect.TUTORIAL).start()) {
            TestClient client = new TestClient(app);

            assertThat(counters(client.body("/"))).containsExactly(1L, 1L);
            assertThat(counters(client.body("/topology"))).containsExactly(2L, 2L);
        }
    }

    @Test
    void with_charts_the_root_goes_in_steps_of_two() {
        try (DemoApp app = compat(Dialect.SDK).ui(true).start()) {
            TestClient client = new TestClient(app);

            assertThat(counters(client.body("/"))).containsExactly(1L);
            assertThat(counters(client.body("/"))).containsExactly(3L);
            assertThat(counters(client.body("/"))).containsExactly(5L);
        }
    }

    @Test
    void a_head_counts_and_other_pages_do_not() {
        try (DemoApp app = compat(Dialect.SDK).start()) {
            TestClient client = new TestClient(app);

            client.send("HEAD", "/topology");
            client.get("/deployment");
            client.get("/nothing");
            client.send("POST", "/topology");

            assertThat(counters(client.body("/topology"))).containsExactly(2L, 2L);
        }
    }

    @Test
    void the_nth_request_sees_what_the_nth_minute_shows() {
        try (DemoApp byRequest = compat(Dialect.SDK).start();
                DemoApp byTime = DemoApp.builder().port(0).dialect(Dialect.SDK).start()) {
            for (int minute = 1; minute <= 5; minute++) {
                assertThat(new TestClient(byRequest).body("/topology"))
                        .isEqualTo(new TestClient(byTime).body("/topology"));
                byTime.clock().advance(Duration.ofMinutes(1));
            }
        }
    }

    @Test
    void time_changes_nothing() {
        try (DemoApp app = compat(Dialect.SDK).start()) {
            app.clock().advance(Duration.ofDays(1));

            assertThat(counters(new TestClient(app).body("/"))).containsExactly(1L);
        }
    }

    @Test
    void the_fleet_as_prometheus_text_shows_what_the_topology_answered_last_and_counts_nothing() {
        try (DemoApp app = compat(Dialect.SDK).start()) {
            TestClient client = new TestClient(app);
            assertThat(client.body("/fleet.prom")).contains("node=\"My Device 01\"} 1\n");

            client.get("/topology");
            client.get("/topology");
            app.clock().advance(Duration.ofHours(1));

            assertThat(client.body("/fleet.prom"))
                    .contains("node=\"My Device 01\"} 2\n")
                    .doesNotContain("} 61\n");
            assertThat(counters(client.body("/topology"))).containsExactly(3L, 3L);
        }
    }

    private static DemoAppBuilder compat(Dialect dialect) {
        return DemoApp.builder().port(0).dialect(dialect).compat(true);
    }

    private static List<Long> counters(String body) {
        Matcher matcher = COUNTER.matcher(body);
        return matcher.results().map(result -> Long.valueOf(result.group(1))).toList();
    }
}
