package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.FutureTask;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.http.ListenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleTest {
    private static final long PATIENCE_MILLIS = 120_000;
    private static final byte[] VERSION_SIX_LOOPBACK = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    @Test
    void a_closed_app_listens_no_more_and_leaves_no_thread_behind() throws Exception {
        // given: a group of its own, for other tests of this process leave threads too
        ThreadGroup group = new ThreadGroup("app");
        FutureTask<Integer> life = new FutureTask<>(LifecycleTest::startAskAndCloseTwice);

        // when
        new Thread(group, life, "starter").start();
        int port = life.get();

        // then
        Thread[] left = new Thread[group.activeCount() + 100];
        int count = group.enumerate(left);
        for (int i = 0; i < count; i++) {
            left[i].join(PATIENCE_MILLIS);
            assertThat(left[i].isAlive()).as(left[i].getName()).isFalse();
        }
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void a_taken_port_is_said_in_one_line() {
        try (DemoApp first = DemoApp.builder().port(0).start()) {
            int port = first.baseUri().getPort();

            assertThatThrownBy(() -> DemoApp.builder().port(port).start())
                    .isInstanceOf(ListenException.class)
                    .hasMessage("port " + port
                            + " on 127.0.0.1 is already in use; choose another port, or port 0 for any free one");
        }
    }

    @Test
    void a_port_that_is_none_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemoApp.builder().port(65_536).start())
                .withMessage("port 65536 is not from 0 to 65535; give 0 for any free one");
    }

    @Test
    void the_address_can_be_used_as_it_is() {
        try (DemoApp everywhere = DemoApp.builder().host("0.0.0.0").port(0).start();
                DemoApp named = DemoApp.builder().host("localhost").port(0).start()) {
            assertThat(everywhere.baseUri())
                    .hasScheme("http")
                    .hasHost("127.0.0.1")
                    .hasPath("/");
            assertThat(named.baseUri()).hasHost("localhost");
            assertThat(new TestClient(everywhere).get("/").statusCode()).isEqualTo(200);
            assertThat(new TestClient(named).get("/").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"::1", "[::1]"})
    void an_address_of_version_six_is_bracketed(String host) {
        assumeTrue(hasVersionSix(), "this machine has no IPv6 loopback");

        try (DemoApp app = DemoApp.builder().host(host).port(0).start()) {
            assertThat(app.baseUri()).hasHost("[::1]");
            assertThat(new TestClient(app).get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_app_goes_by_the_clock_that_it_is_given() {
        SimulationClock clock = SimulationClock.frozenAt(Instant.parse("2026-01-01T00:02:00Z"));

        try (DemoApp app = DemoApp.builder().port(0).clock(clock).start()) {
            assertThat(app.clock()).isSameAs(clock);
            assertThat(new TestClient(app).body("/")).contains("\"counter\":3,");
        }
    }

    @Test
    void a_builder_starts_apps_that_do_not_share_a_clock() {
        DemoAppBuilder builder = DemoApp.builder().port(0).compat(false);

        try (DemoApp first = builder.start();
                DemoApp second = builder.start()) {
            first.clock().advance(Duration.ofMinutes(1));

            assertThat(new TestClient(second).body("/")).contains("\"counter\":1,");
        }
    }

    private static boolean hasVersionSix() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(VERSION_SIX_LOOPBACK))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int startAskAndCloseTwice() throws IOException {
        DemoApp app = DemoApp.builder().port(0).start();
        int port = app.baseUri().getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
            socket.getInputStream().read();
        } finally {
            app.close();
            app.close();
        }
        return port;
    }
}
