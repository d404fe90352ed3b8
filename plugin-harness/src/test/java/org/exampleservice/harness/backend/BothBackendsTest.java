package org.exampleservice.harness.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.exampleservice.harness.recording.Request;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a request does not depend on who answered it. */
class BothBackendsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void makeTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("mappings"));
    }

    @Test
    void headers_are_kept_in_order_and_credentials_masked() {
        Request seen = both(
                "GET",
                "/topology",
                BodyPublishers.noBody(),
                "Authorization",
                "Basic cnV4aXQ6Z2VoZWlt",
                "X-Part",
                "one",
                "X-Part",
                "two",
                "X-Auth-Token",
                "geheim");

        assertThat(seen)
                .isEqualTo(new Request("GET", "/topology", 0)
                        .with(
                                Map.of("authorization", "Basic ******", "x-part", "one, two", "x-auth-token", "******"),
                                "",
                                ""));
    }

    @Test
    void a_body_is_kept_without_its_secrets() {
        Request seen = both(
                "POST",
                "/login?token=geheim",
                BodyPublishers.ofString("{\"user\": \"ü\", \"password\": \"geheim\"}"),
                "Content-Type",
                "application/json");

        assertThat(seen.target()).isEqualTo("/login?token=******");
        assertThat(seen.body()).isEqualTo("{\"user\": \"ü\", \"password\": \"******\"}");
    }

    @Test
    void a_body_in_pieces_is_kept_whole() {
        byte[] lines = "queue.length,queue=\"a\" 1\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);

        Request seen = both(
                "POST",
                "/api/v2/metrics/ingest",
                BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(lines)),
                "Content-Type",
                "text/plain");

        assertThat(seen.body()).isEqualTo(new String(lines, StandardCharsets.UTF_8));
    }

    @Test
    void a_body_sent_to_a_page_is_kept_too() {
        assertThat(both("GET", "/topology", BodyPublishers.ofString("{\"all\": true}"))
                        .body())
                .isEqualTo("{\"all\": true}");
    }

    @Test
    void a_very_long_body_ends_in_its_digest() {
        String body =
                both("PUT", "/", BodyPublishers.ofString("x".repeat(3_000_000))).body();

        assertThat(body.substring(1_000_000))
                .isEqualTo("... (3000000 characters, SHA-256"
                        + " e55b8bdf621ddaa8f462c74745db9680d3bb7536a9cf854f8d6668b34a287890)");
    }

    @Test
    void a_packed_body_is_kept_as_text() {
        assertThat(both("POST", "/x", BodyPublishers.ofByteArray(packed("{\"a\": 1}")), "Content-Encoding", "gzip")
                        .body())
                .isEqualTo("{\"a\": 1}");
    }

    @Test
    void a_body_that_only_says_that_it_is_packed_is_kept_as_it_is() {
        assertThat(simulated("POST", "/x", BodyPublishers.ofString("plain"), "Content-Encoding", "gzip")
                        .body())
                .isEqualTo("plain");
    }

    @Test
    void a_body_in_another_charset_is_read_in_it() {
        byte[] latin = "größe 1".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(both(
                                "POST",
                                "/x",
                                BodyPublishers.ofByteArray(latin),
                                "Content-Type",
                                "text/plain; charset=ISO-8859-1")
                        .body())
                .isEqualTo("größe 1");
    }

    @Test
    void a_charset_that_there_is_not_is_read_as_utf_8() {
        assertThat(simulated("POST", "/x", BodyPublishers.ofString("ü"), "Content-Type", "text/plain; charset=no such")
                        .body())
                .isEqualTo("ü");
    }

    @Test
    void a_request_by_proxy_is_named_with_its_host() {
        assertThat(both("GET", "/topology", BodyPublishers.noBody(), "X-Harness-Origin", "https://api.example.com"))
                .isEqualTo(new Request("GET", "https://api.example.com/topology", 0));
    }

    /** The same of both, but for the status and the answer. */
    private Request both(String method, String target, BodyPublisher body, String... headers) {
        Request bySimulator = simulated(method, target, body, headers);
        Request byWireMock = asked(new BackendSpec.WireMock(folder), method, target, body, headers);
        assertThat(bySimulator).isEqualTo(byWireMock);
        return bySimulator;
    }

    private static Request simulated(String method, String target, BodyPublisher body, String... headers) {
        return asked(new BackendSpec.Simulator(Dialect.TUTORIAL, 42, Optional.empty()), method, target, body, headers);
    }

    private static Request asked(
            BackendSpec spec, String method, String target, BodyPublisher body, String... headers) {
        try (Backend backend = spec.start(answer -> {})) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(backend.url() + target))
                    .version(HttpClient.Version.HTTP_1_1)
                    .method(method, body);
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
            List<Request> requests = backend.drainRequests();
            assertThat(requests).hasSize(1);
            Request seen = requests.get(0);
            return new Request(seen.method(), seen.target(), 0).with(seen.headers(), seen.body(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
