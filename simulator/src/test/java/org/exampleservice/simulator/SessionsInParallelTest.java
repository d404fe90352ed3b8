package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** A hundred sessions used in parallel against the same ones used one after the other (goals.md I2). */
class SessionsInParallelTest {
    private static final int SESSIONS = 100;
    private static final int ROUNDS = 100;

    /** Fewer clients than the server has threads, for each keeps one busy, and those that wait too long are hung up on. */
    private static final int AT_ONCE = 32;

    /** How many of them are run one after the other too, which would otherwise take most of the time. */
    private static final int ALONE = 10;

    private static final String SCENARIO = """
            format: 1
            name: busy
            machines:
              switch: {initial: "OFF", transitions: [{from: "OFF", to: "ON", on: toggle}, {from: "ON", to: "OFF", on: toggle}]}
            groups:
              - {name: g, nodes: [{name: "n-{i}", count: 3, state: switch}, {name: m, state: {choice: [OK, ERROR]}}]}
            timeline:
              - {at: PT10M, for: PT30M, route: /topology, share: 0.4, fault: {status: 503}}
            """;
    /** Ten requests to each round, eight of them to demo routes. */
    private static final List<String> ROUND = List.of(
            "GET /topology",
            "POST /admin/triggers?trigger=toggle&group=g&node=n-2",
            "GET /topology",
            "GET /",
            "GET /topology?from=1&limit=2",
            "GET /nothing",
            "GET /deployment",
            "HEAD /topology",
            "POST /admin/clock/advance?by=PT1M",
            "GET /topology");

    @Test
    void a_hundred_sessions_at_once_answer_as_they_do_one_after_the_other_and_mix_no_journal() throws Exception {
        List<String> atOnce = run(AT_ONCE, SESSIONS);

        assertThat(atOnce).hasSize(SESSIONS).doesNotHaveDuplicates();
        assertThat(run(1, ALONE)).isEqualTo(atOnce.subList(0, ALONE));
    }

    private static List<String> run(int threads, int sessions) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (DemoApp app = DemoApp.builder()
                .port(0)
                .scenario(ScenarioReader.read("busy", SCENARIO))
                .start()) {
            List<Callable<String>> clients = IntStream.rangeClosed(1, sessions)
                    .mapToObj(seed -> app.session().id("job-" + seed).seed(seed).open())
                    .map(session -> (Callable<String>) () -> digest(session))
                    .toList();
            List<String> digests = new ArrayList<>();
            for (Future<String> done : pool.invokeAll(clients)) {
                digests.add(done.get());
            }
            return digests;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Everything that one client is sent, as a digest; its journal has been looked at. */
    private static String digest(DemoSession session) throws Exception {
        byte[] all = sent(session);
        String journal = new TestClient(session.baseUri()).body("/admin/journal");
        assertThat(journal).startsWith("{\"total\":" + ROUNDS * 8 + ",");
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest((new String(all, ISO_8859_1) + journal).getBytes(ISO_8859_1)));
    }

    private static byte[] sent(DemoSession session) throws IOException {
        try (Socket socket =
                new Socket(session.baseUri().getHost(), session.baseUri().getPort())) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int round = 1; round <= ROUNDS; round++) {
                socket.getOutputStream().write(round(session.baseUri().getPath(), round == ROUNDS));
                if (round % 10 == 0 && round < ROUNDS) {
                    all.write(socket.getInputStream()
                            .readNBytes(socket.getInputStream().available()));
                }
            }
            socket.getInputStream().transferTo(all);
            return all.toByteArray();
        }
    }

    private static byte[] round(String path, boolean last) {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < ROUND.size(); i++) {
            String close = last && i == ROUND.size() - 1 ? "Connection: close\r\n" : "";
            requests.append(ROUND.get(i).replaceFirst(" /", " " + path))
                    .append(" HTTP/1.1\r\nHost: localhost\r\n")
                    .append(close)
                    .append("\r\n");
        }
        return requests.toString().getBytes(ISO_8859_1);
    }
}
