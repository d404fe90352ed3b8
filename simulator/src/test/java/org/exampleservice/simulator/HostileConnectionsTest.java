package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.exampleservice.document.DocumentException;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes over a connection is answered or closed, and the next client is answered. */
class HostileConnectionsTest {
    private static final int FUZZED = 1_000;
    private static final int IDLE = 300;
    private static final List<String> SEEDS = List.of(
            "GET /topology HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "POST /admin/sessions?id=a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nformat: 1",
            "POST /admin/sessions HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nname\r\n0\r\n\r\n",
            "GET /sessions/a/admin/truth?at=2026-01-01T00:00:00Z&limit=1 HTTP/1.1\r\nHost: localhost\r\nX-Session: a\r\n\r\n",
            "HEAD /fleet.prom?from=1&limit=2 HTTP/1.0\r\nAuthorization: Basic eDp5\r\n\r\n");

    private static DemoApp app;

    @BeforeAll
    static void start() {
        app = DemoApp.builder().port(0).maxSessions(2).start();
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @Test
    void requests_with_bytes_changed_lost_and_doubled_are_answered_or_closed_and_never_fail() throws IOException {
        SplittableRandom random = new SplittableRandom(20_260_101);
        for (int i = 0; i < FUZZED; i++) {
            byte[] request = mutated(SEEDS.get(i % SEEDS.size()), random);
            String answer = answer(request);

            assertThat(answer)
                    .as("%d: %s", i, new String(request, ISO_8859_1))
                    .matches("(?s)(HTTP/1\\.1 [1-5]\\d\\d .*)?");
            assertThat(answer).as("%d: %s", i, new String(request, ISO_8859_1)).doesNotContain("HTTP/1.1 500");
        }
        assertAlive();
    }

    @Test
    void a_client_that_ends_in_the_middle_of_a_request_is_hung_up_on() throws IOException {
        for (String request : SEEDS) {
            for (int length : new int[] {0, 1, request.length() / 2, request.length() - 1}) {
                assertThat(answer(request.substring(0, length).getBytes(ISO_8859_1)))
                        .as(request.substring(0, length))
                        .doesNotContain("HTTP/1.1 200");
            }
        }
        assertAlive();
    }

    @Test
    void many_clients_that_say_nothing_or_half_a_request_do_not_keep_others_from_an_answer() throws IOException {
        List<RawSocket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < IDLE; i++) {
                RawSocket socket = new RawSocket(app);
                idle.add(socket);
                if (i % 2 == 0) {
                    socket.sendBytes("GET /topology HTTP/1.1\r\nHost: local".getBytes(ISO_8859_1), false);
                }
            }
            assertAlive();
        } finally {
            for (RawSocket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void what_is_too_long_is_refused_by_its_status() throws IOException {
        assertThat(answer(head("GET /" + "a".repeat(9_000)))).startsWith("HTTP/1.1 414 URI Too Long\r\n");
        assertThat(answer(head("GET /topology?" + "a".repeat(9_000)))).startsWith("HTTP/1.1 414 ");
        assertThat(answer((SEEDS.get(0).trim() + "\r\nX: " + "a".repeat(9_000) + "\r\n\r\n").getBytes(ISO_8859_1)))
                .startsWith("HTTP/1.1 431 ");
        assertThat(answer(("POST /admin/sessions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + "Content-Length: 65537\r\n\r\n" + "a".repeat(65_537))
                        .getBytes(ISO_8859_1)))
                .startsWith("HTTP/1.1 413 ")
                .endsWith("\"detail\":\"the body has more than 65536 bytes; send at most that many\"}");
    }

    @Test
    void a_scenario_of_a_hundred_megabytes_is_not_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.yaml");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100L << 20);
        }

        assertThatThrownBy(() -> ScenarioReader.read(file))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("the document is too large (at most 10485760 bytes).");
    }

    @Test
    void a_session_names_shipped_scenarios_and_no_file() {
        String answer = new TestClient(app)
                .send("POST", "/admin/sessions?scenario=..%2Fsteady.yaml")
                .body();

        assertThat(answer)
                .contains("\"status\":400")
                .contains("scenario ../steady.yaml is not shipped; the body of the request may hold another");
    }

    @Test
    void a_bomb_of_references_in_a_body_is_a_problem() {
        String bomb = "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n";

        assertThat(new TestClient(app)
                        .send("POST", "/admin/sessions", BodyPublishers.ofString(bomb, UTF_8))
                        .body())
                .contains("a reference with & stands here (anchors and aliases are not allowed)");
    }

    private static void assertAlive() {
        assertThat(new TestClient(app).get("/topology").statusCode()).isEqualTo(200);
    }

    private static byte[] head(String line) {
        return (line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1);
    }

    /** All that comes back until the server closes. A break counts as nothing more. */
    private static String answer(byte[] request) throws IOException {
        try (RawSocket raw = new RawSocket(app)) {
            raw.sendBytes(request, true);
            return raw.rest();
        } catch (SocketException e) {
            return "";
        }
    }

    private static byte[] mutated(String request, SplittableRandom random) {
        byte[] bytes = request.getBytes(ISO_8859_1);
        for (int change = random.nextInt(1, 5); change > 0; change--) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(4)) {
                case 0 -> replaced(bytes, at, (byte) random.nextInt());
                case 1 -> joined(bytes, at, at + 1);
                case 2 -> joined(bytes, at + 1, random.nextInt(at + 1));
                default -> joined(bytes, at, Math.max(at, random.nextInt(bytes.length)));
            };
        }
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, int at, byte value) {
        byte[] copy = bytes.clone();
        copy[at] = value;
        return copy;
    }

    /** The first bytes up to one place, and then those from another place on; at least one. */
    private static byte[] joined(byte[] bytes, int to, int from) {
        byte[] joined = new byte[Math.max(1, to + bytes.length - from)];
        System.arraycopy(bytes, 0, joined, 0, Math.min(to, joined.length));
        System.arraycopy(bytes, from, joined, to, Math.max(0, Math.min(bytes.length - from, joined.length - to)));
        return joined;
    }
}
