package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a client of the shipped scenarios about routes goes through. */
class FaultStoryTest {
    private final TestDelays delays = new TestDelays();

    @Test
    void answers_get_slower_then_stop_and_are_quick_again() throws Exception {
        try (DemoApp app = told("slow-then-timeout").delays(delays).start();
                RawSocket client = new RawSocket(app)) {
            // given: quick
            assertThat(new TestClient(app).get("/topology").statusCode()).isEqualTo(200);
            assertThat(delays.asked()).isEmpty();

            // when: slower, and slower still
            Duration slow = delayOfOne(app, 5);
            Duration slower = delayOfOne(app, 10);

            // then
            assertThat(slow).isBetween(Duration.ofMillis(500), Duration.ofSeconds(2));
            assertThat(slower).isGreaterThan(Duration.ofSeconds(1));

            // when: no answer at all, until the connection is closed
            at(app, 15);
            client.send("GET", "/topology");
            delays.take().run();

            // then
            assertThat(client.rest()).isEmpty();
            assertThat(new TestClient(app).get("/").statusCode()).isEqualTo(200);
            at(app, 18);
            assertThat(new TestClient(app).get("/topology").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void every_second_answer_ends_in_the_middle_of_the_json() throws Exception {
        try (DemoApp app = told("truncated-json").start();
                DemoApp again = told("truncated-json").start()) {
            at(app, 3);
            at(again, 3);
            List<Boolean> whole = answersAreWhole(app);

            assertThat(whole).contains(true, false);
            assertThat(whole.stream().filter(it -> it).count()).isBetween(10L, 30L);
            assertThat(answersAreWhole(again)).isEqualTo(whole);
            at(app, 5);
            assertThat(answersAreWhole(app)).containsOnly(true);
        }
    }

    @Test
    void credentials_stop_being_good_and_are_renewed() {
        try (DemoApp app = told("auth-expires").basicAuth("u", "p").start()) {
            assertThat(statusWithGoodCredentials(app, 9)).isEqualTo(200);
            assertThat(statusWithGoodCredentials(app, 10)).isEqualTo(401);
            assertThat(statusWithGoodCredentials(app, 14)).isEqualTo(401);
            assertThat(statusWithGoodCredentials(app, 15)).isEqualTo(200);
        }
    }

    private Duration delayOfOne(DemoApp app, long minute) throws Exception {
        at(app, minute);
        try (RawSocket client = new RawSocket(app)) {
            client.send("GET", "/topology", "Connection: close");
            delays.take().run();
            assertThat(client.rest()).startsWith("HTTP/1.1 200 OK").endsWith("]");
        }
        return delays.asked().get(delays.asked().size() - 1);
    }

    private static List<Boolean> answersAreWhole(DemoApp app) {
        return IntStream.range(0, 40).mapToObj(i -> isWhole(app)).toList();
    }

    private static boolean isWhole(DemoApp app) {
        try {
            return RawSocket.get(app, "/topology").endsWith("]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int statusWithGoodCredentials(DemoApp app, long minute) {
        at(app, minute);
        return new TestClient(app)
                .get("/topology", "Authorization", "Basic dTpw")
                .statusCode();
    }

    private static void at(DemoApp app, long minute) {
        app.clock().reset();
        app.clock().advance(Duration.ofMinutes(minute));
    }

    private static DemoAppBuilder told(String scenario) {
        return DemoApp.builder().port(0).scenario(scenario);
    }
}
