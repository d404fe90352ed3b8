package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    private static final int CLIENTS = 16;

    /** Of each client, on one connection. */
    private static final int REQUESTS = 250;

    /** By bare connections: the client of the JDK asks a second time when it takes one for closed, which counts too. */
    @Test
    void sixteen_clients_at_once_see_every_count_exactly_once() throws InterruptedException, ExecutionException {
        try (DemoApp app = compat(Dialect.SDK).start()) {
            ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);

            // when
            List<Future<String>> answers = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> pool.submit(() -> answers(app)))
                    .toList();
            pool.shutdown();

            // then
            List<Long> seen = new ArrayList<>();
            for (Future<String> each : answers) {
                List<Long> twice = counters(each.get());
                IntStream.range(0, twice.size()).filter(i -> i % 2 == 0).forEach(i -> seen.add(twice.get(i)));
            }
            assertThat(seen)
                    .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, CLIENTS * REQUESTS)
                            .boxed()
                            .toList());
        }
    }

    /** Each of which shows its count on two devices. */
    private static String answers(DemoApp app) throws IOException {
        try (RawSocket raw = new RawSocket(app)) {
            for (int i = 1; i < REQUESTS; i++) {
                raw.send("GET", "/topology");
            }
            raw.send("GET", "/topology", "Connection: close");
            return raw.rest();
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
