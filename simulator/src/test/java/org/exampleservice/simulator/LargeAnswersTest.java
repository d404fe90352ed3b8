package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers of a megabyte are whole, however many clients read them at once over connections that they keep. */
class LargeAnswersTest {
    private static final int CONNECTIONS = 16;
    private static final int ANSWERS = 12;
    private static final String REQUEST = "GET /topology HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String SEVEN_THOUSAND = """
            format: 1
            name: megabyte
            groups:
              - {name: "rack-{i}", count: 7, nodes: {count: 1000, name: "node-{i}"}}
            """;

    private static DemoApp app;
    private static byte[] expected;

    @BeforeAll
    static void start() throws IOException {
        app = DemoApp.builder()
                .port(0)
                .scenario(ScenarioReader.read("megabyte", SEVEN_THOUSAND))
                .start();
        expected = new TestClient(app).body("/topology").getBytes(ISO_8859_1);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @Test
    void each_of_many_asked_for_one_after_the_other_is_whole() throws Exception {
        assertThat(expected).hasSizeGreaterThan(900_000);
        assertThat(wholeAnswers(LargeAnswersTest::oneByOne)).isEqualTo(CONNECTIONS * ANSWERS);
    }

    @Test
    void each_of_many_asked_for_all_at_once_is_whole() throws Exception {
        assertThat(wholeAnswers(LargeAnswersTest::pipelined)).isEqualTo(CONNECTIONS * ANSWERS);
    }

    private static int oneByOne() throws IOException {
        try (Socket socket = socket()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int whole = 0;
            for (int i = 0; i < ANSWERS; i++) {
                socket.getOutputStream().write(REQUEST.getBytes(ISO_8859_1));
                whole += isWhole(in) ? 1 : 0;
            }
            return whole;
        }
    }

    private static int pipelined() throws IOException {
        try (Socket socket = socket()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            socket.getOutputStream().write(REQUEST.repeat(ANSWERS).getBytes(ISO_8859_1));
            int whole = 0;
            for (int i = 0; i < ANSWERS; i++) {
                whole += isWhole(in) ? 1 : 0;
            }
            return whole;
        }
    }

    private static boolean isWhole(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        byte[] body = new byte[expected.length];
        in.readFully(body);
        return head.toString().startsWith("HTTP/1.1 200 OK\r\n")
                && head.indexOf("Content-Length: " + expected.length + "\r\n") > 0
                && Arrays.equals(body, expected);
    }

    private static Socket socket() throws IOException {
        Socket socket = new Socket(app.baseUri().getHost(), app.baseUri().getPort());
        socket.setSoTimeout(120_000);
        return socket;
    }

    private static int wholeAnswers(Callable<Integer> client) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Integer>> clients = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                clients.add(client);
            }
            int whole = 0;
            for (Future<Integer> each : threads.invokeAll(clients)) {
                whole += each.get();
            }
            return whole;
        } finally {
            threads.shutdown();
        }
    }
}
