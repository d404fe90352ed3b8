package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the command line says of time. */
class CliTimeTest {
    private final TestConsole console = new TestConsole();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void a_frozen_clock_stands_at_the_instant_given_until_it_is_told_to_run() {
        running(
                client -> {
                    pass(Duration.ofHours(1));
                    assertThat(client.body("/admin/clock"))
                            .isEqualTo("{\"now\":\"2026-01-01T00:05:00Z\",\"step\":6,\"running\":false,\"scale\":60}");
                    client.send("POST", "/admin/clock/run");
                    pass(Duration.ofSeconds(5));
                    assertThat(client.body("/admin/clock")).contains("\"now\":\"2026-01-01T00:10:00Z\"");
                    client.send("POST", "/admin/clock/reset");
                    assertThat(client.body("/admin/clock"))
                            .isEqualTo("{\"now\":\"2026-01-01T00:05:00Z\",\"step\":6,\"running\":false,\"scale\":60}");
                },
                "--clock=frozen",
                "--at=2026-01-01T00:05:00Z",
                "--scale=60");
    }

    @Test
    void a_scaled_clock_runs_that_many_times_as_fast_from_the_beginning() {
        running(
                client -> {
                    pass(Duration.ofMinutes(1));
                    assertThat(client.body("/admin/clock"))
                            .isEqualTo("{\"now\":\"2026-01-01T01:00:00Z\",\"step\":61,\"running\":true,\"scale\":60}");
                },
                "--scale=60");
    }

    @Test
    void sessions_are_as_many_and_idle_as_long_as_is_said() {
        running(
                client -> {
                    assertThat(client.send("POST", "/admin/sessions").statusCode())
                            .isEqualTo(201);
                    assertThat(client.send("POST", "/admin/sessions").statusCode())
                            .isEqualTo(503);
                    pass(Duration.ofSeconds(10));
                    assertThat(client.body("/admin/sessions"))
                            .isEqualTo("{\"open\":0,\"most\":1,\"idle\":\"PT10S\",\"sessions\":[]}");
                },
                "--max-sessions=1",
                "--session-idle=PT10S");
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void running(Consumer<TestClient> check, String... args) {
        String[] all = new String[args.length + 1];
        System.arraycopy(args, 0, all, 1, args.length);
        all[0] = "--port=0";
        Launch launch = console.run(Map.of(), nanos::get, all);
        try (DemoApp app = launch.app().orElseThrow()) {
            check.accept(new TestClient(app));
        }
    }
}
