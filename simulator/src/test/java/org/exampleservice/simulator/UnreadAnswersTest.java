package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that ask for megabytes and do not read them hold few threads, of which there are 64. */
class UnreadAnswersTest {
    private static final int CLIENTS = 80;
    private static final String SIXTY_THOUSAND = """
            format: 1
            name: large
            groups: [{name: "rack-{i}", count: 60, nodes: {count: 1000, name: "node-{i}"}}]
            """;

    private final List<Socket> clients = new ArrayList<>();
    private DemoApp app;

    @BeforeEach
    void start() {
        app = DemoApp.builder()
                .port(0)
                .scenario(ScenarioReader.read("large", SIXTY_THOUSAND))
                .start();
    }

    @AfterEach
    void close() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        app.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/topology", "/fleet.prom?limit=10000", "/admin/truth?limit=10000"})
    void everybody_else_is_answered(String path) throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            ask(path);
        }
        TestClient other = new TestClient(app);

        assertThat(other.get("/deployment").statusCode()).isEqualTo(200);
        assertThat(other.get("/admin/clock").statusCode()).isEqualTo(200);
    }

    @Test
    void each_is_answered_when_it_reads_after_all() throws Exception {
        app.clock().freeze();
        long length = new TestClient(app).body("/topology").length();
        for (int i = 0; i < 20; i++) {
            ask("/topology");
        }

        assertThat(lengths()).hasSize(20).containsOnly(length);
    }

    /** All at once, because nobody knows whose turn it is. */
    private List<Long> lengths() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<Callable<Long>> readers = new ArrayList<>();
            clients.forEach(client -> readers.add(() -> length(client)));
            List<Long> lengths = new ArrayList<>();
            for (Future<Long> each : threads.invokeAll(readers)) {
                lengths.add(each.get());
            }
            return lengths;
        } finally {
            threads.shutdown();
        }
    }

    private void ask(String path) throws IOException {
        Socket client = new Socket();
        clients.add(client);
        client.setReceiveBufferSize(4096);
        client.setSoTimeout(120_000);
        client.connect(
                new InetSocketAddress(app.baseUri().getHost(), app.baseUri().getPort()));
        client.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getBytes(ISO_8859_1));
    }

    private static long length(Socket client) throws IOException {
        try (InputStream in = client.getInputStream()) {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
