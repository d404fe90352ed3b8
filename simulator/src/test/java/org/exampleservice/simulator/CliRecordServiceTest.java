package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.exampleservice.simulator.record.Pause;
import org.exampleservice.simulator.record.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services as they are: with certificates of their own, packed, too large, too slow, and failing now and then. */
class CliRecordServiceTest {
    private final TestConsole console = new TestConsole();
    private final CountDownLatch end = new CountDownLatch(1);
    private RealService service;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        service = new RealService();
    }

    @AfterEach
    void stop() {
        end.countDown();
        service.close();
    }

    @Test
    void a_certificate_that_nobody_signed_is_refused_unless_it_is_let_in()
            throws IOException, GeneralSecurityException {
        try (RealService tls = RealService.withTls()) {
            tls.json("/", "{\"a\":1}");

            assertThat(run(tls)).isEqualTo(Launch.environmentError());
            assertThat(console.err())
                    .isEqualTo("simulator: " + tls.url() + " has a certificate that is not trusted, or speaks no TLS;"
                            + " have it trusted by this Java, or give --insecure\n");
            assertThat(tls.asked()).isEmpty();
            assertThat(folder.resolve("r")).doesNotExist();

            assertThat(run(tls, "--insecure")).isEqualTo(Launch.done());
            assertThat(mapping()).contains("{\\\"a\\\":1}");
        }
    }

    @Test
    void a_packed_answer_is_kept_unpacked_and_without_its_secrets() throws IOException {
        byte[] packed = gzip("{\"password\":\"p4ckedSecret\",\"kept\":true}".getBytes(UTF_8));
        service.handle("/", exchange -> answer(exchange, packed, "Content-Encoding", "gzip"));

        assertThat(run(service)).isEqualTo(Launch.done());
        assertThat(mapping())
                .contains("{\\\"password\\\":\\\"REDACTED\\\",\\\"kept\\\":true}")
                .doesNotContain("p4cked", "Content-Encoding");
    }

    @Test
    void a_key_that_was_sent_as_a_header_and_comes_back_in_the_answer_is_a_secret() throws IOException {
        service.handle("/", exchange -> {
            String sent = exchange.getRequestHeaders().getFirst("X-Key")
                    + exchange.getRequestHeaders().getFirst("Ocp-Subscription-Key")
                    + exchange.getRequestHeaders().getFirst("X-Team");
            answer(exchange, ("{\"sent\":\"" + sent + "\"}").getBytes(UTF_8), "X-Echo-Key", "ech0edKey");
        });

        assertThat(run(
                        service,
                        "--header=X-Key: pl4ntedOne",
                        "--header=Ocp-Subscription-Key: pl4ntedTwo",
                        "--header=X-Team: blue"))
                .isEqualTo(Launch.done());
        assertThat(mapping())
                .contains("{\\\"sent\\\":\\\"REDACTEDREDACTEDblue\\\"}")
                .doesNotContain("pl4nted", "ech0ed");
    }

    @Test
    void an_answer_that_is_packed_in_another_manner_broken_or_a_bomb_is_refused() throws IOException {
        byte[] bomb = gzip(new byte[Service.MOST_BYTES + 1]);
        assertThat(bomb.length).isLessThan(100_000);
        for (byte[] body : List.of(bomb, "no gzip".getBytes(UTF_8))) {
            service.handle("/", exchange -> answer(exchange, body, "Content-Encoding", "gzip"));
            assertThat(run(service)).isEqualTo(Launch.environmentError());
        }
        service.handle("/", exchange -> answer(exchange, new byte[9], "Content-Encoding", "br"));
        assertThat(run(service)).isEqualTo(Launch.environmentError());

        assertThat(console.err())
                .isEqualTo(("simulator: " + service.url()
                                + " sent an encoding that is not gzip, broken gzip, or too much of it; leave that route"
                                + " out\n")
                        .repeat(3));
    }

    @Test
    void an_answer_that_is_too_large_is_given_up() {
        service.handle("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                byte[] piece = new byte[1 << 20];
                for (int i = 0; i <= Service.MOST_BYTES >> 20; i++) {
                    body.write(piece);
                }
            }
        });

        assertThat(run(service)).isEqualTo(Launch.environmentError());
        assertThat(console.err())
                .isEqualTo("simulator: " + service.url()
                        + " sent more than 33554432 bytes in one answer; leave that route out\n");
    }

    @Test
    void an_answer_that_is_late_or_never_whole_is_given_up() {
        service.handle("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            waitForTheEnd();
        });

        assertThat(run(service, "--timeout=PT0.2S")).isEqualTo(Launch.environmentError());
        assertThat(console.err())
                .isEqualTo("simulator: " + service.url()
                        + " gave no whole answer within PT0.2S; give it more with --timeout\n");
    }

    /** As many clients as the system keeps before it lets further ones wait. */
    @Test
    void a_service_that_does_not_even_take_a_connection_is_as_late() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            while (isConnected(waiting, busy)) {
                assertThat(waiting).hasSizeLessThan(100);
            }
            String url = "http://127.0.0.1:" + busy.getLocalPort();

            assertThat(run(url, "--timeout=PT0.2S")).isEqualTo(Launch.environmentError());
            assertThat(console.err())
                    .isEqualTo(
                            "simulator: " + url + " gave no whole answer within PT0.2S; give it more with --timeout\n");
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    private static boolean isConnected(List<Socket> waiting, ServerSocket server) throws IOException {
        Socket socket = new Socket();
        waiting.add(socket);
        try {
            socket.connect(server.getLocalSocketAddress(), 200);
            return true;
        } catch (SocketTimeoutException full) {
            return false;
        }
    }

    @Test
    void a_service_that_fails_in_a_later_minute_is_recorded_as_failing_and_goes_on() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        service.handle("/", exchange -> {
            if (asked.incrementAndGet() == 2) {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write(new byte[10]);
                exchange.getResponseBody().flush();
                exchange.close();
            } else {
                answer(exchange, ("n" + asked).getBytes(UTF_8), "Content-Type", "text/plain");
            }
        });

        assertThat(run(service, "--times=3")).isEqualTo(Launch.done());

        assertThat(console.out())
                .startsWith("3 minutes of " + service.url() + ": 4 mappings ")
                .contains("  note: minute 1: " + service.url() + " broke off its answer (")
                .endsWith("; recorded as an empty reply\n");
        assertThat(mapping().lines().filter(line -> line.contains("minute-1\"")))
                .singleElement()
                .asString()
                .contains("\"fault\":\"EMPTY_RESPONSE\"");
        assertThat(mapping()).contains("\"n1\"", "\"n3\"");
    }

    @Test
    void no_round_comes_before_its_real_time() {
        long begin = System.nanoTime();
        List<Long> at = new ArrayList<>();
        service.handle("/", exchange -> {
            at.add(System.nanoTime());
            answer(exchange, new byte[1], "Content-Type", "text/plain");
        });

        assertThat(run(service, "--minutes=3", "--every=PT0.05S")).isEqualTo(Launch.done());

        assertThat(at).hasSize(3);
        assertThat(at.get(1) - begin).isGreaterThanOrEqualTo(50_000_000);
        assertThat(at.get(2) - begin).isGreaterThanOrEqualTo(100_000_000);
        assertThat(console.out()).startsWith("3 minutes of ");
    }

    @Test
    void a_pause_is_as_long_as_it_is_told_and_none_if_that_is_over() throws InterruptedException {
        long begin = System.nanoTime();

        Pause.real().pass(Duration.ofMillis(-5));
        Pause.real().pass(Duration.ofMillis(30));

        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(30_000_000);
    }

    private void waitForTheEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, byte[] body, String header, String value) throws IOException {
        exchange.getResponseHeaders().add(header, value);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    private String mapping() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("r/mappings"))) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    private Launch run(RealService asked, String... options) {
        return run(asked.url(), options);
    }

    private Launch run(String url, String... options) {
        return console.run(
                Map.of(),
                System::nanoTime,
                Stream.concat(
                                Stream.of(
                                        "record",
                                        url,
                                        "--to",
                                        folder.resolve("r").toString()),
                                Stream.of(options))
                        .toArray(String[]::new));
    }
}
