package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that announce a body and do not send it hold no thread, of which there are 64. */
class UnsentBodiesTest {
    private static final int MOST_WAITING = 256;
    private static final String SCENARIO = "{format: 1, name: s, groups: [{name: g, nodes: [{name: n}]}]}";

    private final List<RawSocket> clients = new ArrayList<>();
    private DemoApp app;

    @BeforeEach
    void start() {
        app = DemoApp.builder().port(0).start();
    }

    @AfterEach
    void close() throws IOException {
        for (RawSocket client : clients) {
            client.close();
        }
        app.close();
    }

    @Test
    void everybody_else_is_answered_and_so_are_they_when_it_comes() throws IOException {
        for (int i = 0; i < 100; i++) {
            announce("POST /admin/sessions?id=s" + i);
        }
        TestClient other = new TestClient(app);

        assertThat(other.get("/topology").statusCode()).isEqualTo(200);
        assertThat(other.send("POST", "/admin/clock/freeze").statusCode()).isEqualTo(200);
        clients.get(99).sendBytes(SCENARIO.getBytes(ISO_8859_1), false);
        assertThat(clients.get(99).until("\r\n")).isEqualTo("HTTP/1.1 201 Created\r\n");
        assertThat(other.get("/sessions/s99/topology").statusCode()).isEqualTo(200);
    }

    @Test
    void one_too_many_is_told_to_come_again() throws IOException {
        for (int i = 0; i <= MOST_WAITING; i++) {
            announce("POST /admin/sessions?id=s" + i);
        }

        assertThat(answerOfOne())
                .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
                .contains("\r\nRetry-After: 5\r\n");
        assertThat(new TestClient(app).get("/admin/sessions").body()).contains("\"open\":0");
    }

    @Test
    void a_body_that_breaks_off_is_a_problem() throws IOException {
        RawSocket client = announce("POST /admin/sessions?id=half");
        client.sendBytes("{format".getBytes(ISO_8859_1), true);

        assertThat(client.until("\r\n")).isEqualTo("HTTP/1.1 400 Bad Request\r\n");
    }

    @Test
    void a_body_in_pieces_is_read_whole() throws IOException {
        RawSocket client = connected();
        client.sendBytes(
                "POST /admin/sessions?id=p HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                        .getBytes(ISO_8859_1),
                false);
        for (int i = 0; i < SCENARIO.length(); i++) {
            client.sendBytes(("1\r\n" + SCENARIO.charAt(i) + "\r\n").getBytes(ISO_8859_1), false);
        }
        client.sendBytes("0\r\n\r\n".getBytes(ISO_8859_1), false);

        assertThat(client.until("\r\n")).isEqualTo("HTTP/1.1 201 Created\r\n");
    }

    /** Which of them it is depends on who was read first. */
    private String answerOfOne() throws IOException {
        while (true) {
            for (RawSocket client : clients) {
                if (client.hasBytes()) {
                    return client.until("\r\n\r\n");
                }
            }
            Thread.onSpinWait();
        }
    }

    private RawSocket announce(String line) throws IOException {
        RawSocket client = connected();
        client.sendBytes(
                (line + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + SCENARIO.length() + "\r\n\r\n")
                        .getBytes(ISO_8859_1),
                false);
        return client;
    }

    private RawSocket connected() throws IOException {
        RawSocket client = new RawSocket(app);
        clients.add(client);
        return client;
    }
}
