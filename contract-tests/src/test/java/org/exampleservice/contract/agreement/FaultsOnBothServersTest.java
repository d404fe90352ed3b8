package org.exampleservice.contract.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.exampleservice.harness.backend.Backend;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.simulator.DemoApp;
import org.exampleservice.simulator.DemoAppBuilder;
import org.exampleservice.simulator.http.Delays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of fault reaches a client of the simulator and one of the WireMock export in the same manner. */
class FaultsOnBothServersTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String EVERY_FAULT = """
            format: 1
            name: every-fault
            groups: [{name: g, nodes: {count: 20, name: "node-{i}"}}]
            timeline:
              - {at: PT0M, route: /topology, fault: {status: 503}, for: PT1M}
              - {at: PT1M, route: /topology, fault: {latency: PT0.05S}, for: PT1M}
              - {at: PT2M, route: /topology, fault: {timeout: PT0.1S}, for: PT1M}
              - {at: PT3M, route: /topology, fault: {reset: true}, for: PT1M}
              - {at: PT4M, route: /topology, fault: {empty: true}, for: PT1M}
              - {at: PT5M, route: /topology, fault: {garbage: 20}, for: PT1M}
              - {at: PT6M, route: /topology, fault: {truncate: 100}, for: PT1M}
              - {at: PT7M, route: /topology, fault: {truncate: 2000}, for: PT1M}
              - {at: PT8M, route: /topology, fault: {cut: 40}, for: PT1M}
              - {at: PT9M, route: /topology, fault: {drip: 1000, every: PT0.02S}, for: PT1M}
              - {at: PT10M, route: /topology, fault: {huge: 100000}, for: PT1M}
              - {at: PT11M, route: /topology, fault: {wrongType: counter}, for: PT1M}
              - {at: PT12M, route: /topology, fault: {missingField: stats}, for: PT1M}
              - {at: PT13M, route: /topology, fault: {extraField: more}, for: PT1M}
              - {at: PT14M, route: /topology, fault: {wrongCharset: true}, for: PT1M}
              - {at: PT15M, route: /topology, fault: {status: 401}, for: PT1M}
            """;
    private static final String[] PATHS = {
        "GET /topology", "HEAD /", "GET /", "GET /nowhere", "POST /topology", "GET /deployment?x=1"
    };

    private static final List<String> LOGINS = List.of("", "Basic b3A6czNjcmV0", "basic  b3A6czNjcmV0", "Basic eDp5");

    @TempDir
    private Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What a client sees: an answer, or the kind of the failure. Headers that a server adds of its own do not count. */
    private record Seen(int status, TreeMap<String, String> headers, String body) {}

    @Test
    void every_fault_is_seen_alike_with_and_without_login() throws IOException {
        Path file = Files.writeString(folder.resolve("every-fault.yaml"), EVERY_FAULT);
        DemoAppBuilder builder = DemoApp.builder().port(0).scenario(file).basicAuth("op", "s3cret");
        builder.export(folder.resolve("w"), Duration.ZERO, 17);

        List<String> differences = new ArrayList<>();
        try (DemoApp app = builder.start();
                Backend wiremock = new BackendSpec.WireMock(folder.resolve("w")).start(answer -> {})) {
            for (int minute = 0; minute < 17; minute++) {
                Instant now = START.plus(Duration.ofMinutes(minute));
                wiremock.moveTo(now);
                app.clock().set(now);
                for (String asked : PATHS) {
                    for (String login : minute == 0 || minute == 15 ? LOGINS : LOGINS.subList(0, 2)) {
                        Seen live = seen(URI.create(app.baseUri().toString().replaceAll("/$", "")), asked, login);
                        Seen exported = seen(wiremock.url(), asked, login);
                        if (!live.equals(exported)) {
                            differences.add("minute " + minute + ", " + asked + ", " + login + ": " + live + " but "
                                    + exported);
                        }
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    /** What a client of {@code slow-then-timeout} waits for, minute by minute, is what the export says. */
    @Test
    void a_service_that_gets_slow_and_stops_waits_as_long_as_the_export_says() throws IOException {
        DemoAppBuilder builder = DemoApp.builder().port(0).scenario("slow-then-timeout");
        builder.export(folder.resolve("w"), Duration.ZERO, 20);
        String mappings = Files.readString(folder.resolve("w/mappings/topology.json"));
        long[] exported = mappings.lines()
                .filter(line -> !line.contains("Started"))
                .filter(line -> line.startsWith("{\"id"))
                .mapToLong(FaultsOnBothServersTest::delay)
                .toArray();
        long[] waited = new long[20];
        Delays quick = (delay, action) -> {
            waited[minute.get()] = delay.toMillis();
            action.run();
        };

        try (DemoApp app = builder.delays(quick).start()) {
            for (int i = 0; i < waited.length; i++) {
                minute.set(i);
                app.clock().set(START.plus(Duration.ofMinutes(i)));
                seen(URI.create(app.baseUri().toString().replaceAll("/$", "")), "GET /topology", "");
            }
        }

        assertThat(exported).isEqualTo(waited);
        assertThat(Arrays.stream(waited).filter(millis -> millis > 0))
                .hasSize(13)
                .contains(600_000L);
    }

    private final AtomicInteger minute = new AtomicInteger();

    private static long delay(String line) {
        String[] parts = line.split("\"fixedDelayMilliseconds\":", 2);
        return parts.length == 1 ? 0 : Long.parseLong(parts[1].replaceAll("[^0-9].*", ""));
    }

    private Seen seen(URI server, String asked, String login) {
        String[] words = asked.split(" ", 2);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + words[1]))
                .method(words[0], HttpRequest.BodyPublishers.noBody());
        if (!login.isEmpty()) {
            request.header("Authorization", login);
        }
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request.build(), BodyHandlers.ofByteArray());
        return sent.orTimeout(2, TimeUnit.MINUTES)
                .handle((response, failure) -> Optional.ofNullable(response)
                        .map(FaultsOnBothServersTest::answer)
                        .orElseGet(() -> new Seen(0, new TreeMap<>(), cause(failure))))
                .join();
    }

    private static Seen answer(HttpResponse<byte[]> response) {
        TreeMap<String, String> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.toString()));
        headers.keySet().removeIf(name -> name.startsWith("matched-stub"));
        return new Seen(response.statusCode(), headers, Arrays.toString(response.body()));
    }

    /** Random bytes are not those of the simulator, so only the first words of the failure count. */
    private static String cause(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = root.getClass().getSimpleName() + " " + root.getMessage();
        return text.substring(0, Math.min(30, text.length())).replaceAll("[^ -~].*", "");
    }
}
