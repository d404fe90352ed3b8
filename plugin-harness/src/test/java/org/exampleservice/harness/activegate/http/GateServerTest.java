package org.exampleservice.harness.activegate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.exampleservice.harness.activegate.GateOptions;
import org.exampleservice.harness.activegate.LocalActiveGate;
import org.exampleservice.harness.activegate.Packages;
import org.exampleservice.harness.packaging.PackageLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateServerTest {

    private static final String PLUGINS = "api/config/v1/plugins";
    private static final String PLUGIN = PLUGINS + "/" + Packages.NAME;
    private static final String FORM = "{\"name\": \"one\", \"properties\": {\"password\": \"geheim\", \"count\": 7}}";

    private static final PackageLimits LIMITS = new PackageLimits(100_000, 1_000_000, 100);

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private LocalActiveGate gate;
    private GateServer server;

    @BeforeEach
    void start() {
        gate = LocalActiveGate.open(GateOptions.in(folder).withPackages(LIMITS));
        server = GateServer.start(gate, ServerAddress.loopback(0), routes -> {});
    }

    @AfterEach
    void stop() {
        server.close();
        gate.close();
    }

    @Test
    void an_extension_is_uploaded_configured_stepped_and_looked_at() throws Exception {
        assertThat(upload("api/v1/remoteplugins/", "1.0").body())
                .isEqualTo(
                        "{\"id\":\"custom.remote.python.example\",\"name\":\"Example\",\"description\":\"version 1.0\"}");
        assertThat(send("POST", PLUGIN + "/endpoints", FORM).body()).isEqualTo("{\"id\":\"123\",\"name\":\"one\"}");
        assertThat(send("POST", "local/clock/step?minutes=3", "").body())
                .isEqualTo("{\"now\":\"2026-01-01T00:02:00Z\",\"minutes\":3,\"running\":false,\"scale\":1}");

        assertThat(get(PLUGINS).body())
                .isEqualTo("{\"values\":[{\"id\":\"custom.remote.python.example\",\"name\":\"Example\","
                        + "\"description\":\"version 1.0\"}]}");
        assertThat(get(PLUGIN + "/states").body())
                .isEqualTo(
                        "{\"states\":[{\"pluginId\":\"custom.remote.python.example\",\"version\":\"1.0\","
                                + "\"endpointId\":\"123\",\"state\":\"OK\",\"stateDescription\":\"\",\"timestamp\":1767225720000}]}");
        assertThat(get(PLUGIN + "/endpoints/123").body())
                .isEqualTo(
                        "{\"id\":\"123\",\"pluginId\":\"custom.remote.python.example\",\"name\":\"one\",\"enabled\":true,"
                                + "\"properties\":{\"url\":\"\",\"password\":\"\",\"count\":7,\"mode\":\"a\"},"
                                + "\"activeGatePluginModule\":{\"id\":\"1\",\"name\":\"local\"}}");
        assertThat(get("local/extensions/" + Packages.NAME + "/recording?minutes=1")
                        .body())
                .contains("\"123\"", "\"number\":3", "\"metric\": \"requests\"")
                .doesNotContain("\"number\":2");
    }

    @Test
    void the_plugins_api_answers_as_scripts_expect_it() throws Exception {
        upload(PLUGINS, "1.0");
        assertThat(get(PLUGIN).body())
                .startsWith("{\"id\":\"custom.remote.python.example\",\"name\":\"Example\",\"version\":\"1.0\","
                        + "\"type\":\"ActiveGate\",\"metricGroup\":\"tech.Example\",\"properties\":[{\"key\":\"url\","
                        + "\"type\":\"String\",\"defaultValue\":null,\"dropdownValues\":[]},");
        assertThat(get(PLUGINS + "/activeGatePluginModules").body())
                .isEqualTo("{\"values\":[{\"id\":\"1\",\"name\":\"local\"}]}");
        assertThat(upload("e/abc/" + PLUGINS + "/validator", "1.1").statusCode())
                .isEqualTo(204);
        assertThat(send("POST", PLUGIN + "/endpoints", FORM).statusCode()).isEqualTo(201);
        assertThat(send("PUT", PLUGIN + "/endpoints/123", "{\"name\": \"two\", \"enabled\": false}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(get(PLUGIN + "/endpoints").body()).isEqualTo("{\"values\":[{\"id\":\"123\",\"name\":\"two\"}]}");
        assertThat(send("DELETE", PLUGIN + "/endpoints/123", "").statusCode()).isEqualTo(204);
        assertThat(get(PLUGIN + "/endpoints").body()).isEqualTo("{\"values\":[]}");
        assertThat(get(PLUGIN + "/binary").body()).startsWith("PK");
        assertThat(send("DELETE", PLUGIN + "/binary", "").statusCode()).isEqualTo(204);
        assertThat(get(PLUGIN).statusCode()).isEqualTo(404);
    }

    @Test
    void a_refusal_is_the_error_envelope_with_each_reason() throws Exception {
        upload(PLUGINS, "1.0");

        HttpResponse<String> refused = upload("api/v1/remoteplugins", "1.0");

        assertThat(refused.statusCode()).isEqualTo(400);
        String sentence = "version 1.0 of custom.remote.python.example is there already (the same version cannot be"
                + " deployed twice, sdk.md 2.6). Raise version in plugin.json, build and upload again.";
        assertThat(refused.body())
                .isEqualTo("{\"error\":{\"code\":400,\"message\":\"" + sentence
                        + "\",\"constraintViolations\":[{\"path\":\"file/same-version\",\"message\":\"" + sentence
                        + "\",\"parameterLocation\":\"PAYLOAD_BODY\"}]}}");
    }

    @Test
    void what_cannot_be_read_is_a_sentence_and_never_a_500() throws Exception {
        upload(PLUGINS, "1.0");

        assertProblem(send("POST", "api/v1/remoteplugins", "x"), 400, "there is no file in the body");
        assertProblem(send("POST", PLUGIN + "/endpoints", "{\"a\": 1, \"a\": 2}"), 400, "the body is no JSON: line 1");
        assertProblem(send("POST", PLUGIN + "/endpoints", "[]"), 400, "the body is no JSON object");
        assertProblem(send("POST", PLUGIN + "/endpoints", "{}"), 400, "name is missing or no text");
        assertProblem(
                send("POST", PLUGIN + "/endpoints", "{\"name\": \"a\", \"properties\": {\"url\": {}}}"),
                400,
                "properties has an object or a list as a value");
        assertProblem(
                send("POST", PLUGIN + "/endpoints", "{\"name\": \"a\", \"activeGatePluginModule\": {\"id\": \"7\"}}"),
                400,
                "activeGatePluginModule/id is not 1");
        assertProblem(send("POST", PLUGIN + "/endpoints", "[".repeat(5000)), 400, "the body is no JSON");
        assertProblem(send("POST", PLUGIN + "/endpoints", " ".repeat(2 << 20)), 413, "the body is larger than 1 MiB");
        assertProblem(
                send("POST", "local/clock", "{\"running\": true, \"scale\": 1001}"), 400, "the clock takes running");
        assertProblem(send("POST", "local/clock/step?minutes=0", ""), 400, "minutes is no whole number from 1 to 1440");
        assertProblem(send("PUT", "local/clock", "{}"), 405, "this route does not take that method");
        assertProblem(get(PLUGIN + "/endpoints/x"), 404, "an endpoint is known by its number");
        assertProblem(get("no/such"), 404, "there is no such route here");
    }

    @Test
    void a_body_that_never_ends_is_refused_at_the_limit() throws Exception {
        BodyPublisher endless = BodyPublishers.concat(
                BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\n"),
                BodyPublishers.ofInputStream(Zeros::new));

        HttpResponse<String> refused = client.send(
                request("api/v1/remoteplugins")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(endless)
                        .build(),
                BodyHandlers.ofString());

        assertProblem(refused, 413, "the body is larger than 165536 bytes");
    }

    @Test
    void writes_need_the_token_and_every_answer_is_guarded() throws Exception {
        HttpRequest unsigned = HttpRequest.newBuilder(server.uri().resolve("local/clock"))
                .POST(BodyPublishers.ofString("{\"running\": true}"))
                .build();
        HttpResponse<String> refused = client.send(unsigned, BodyHandlers.ofString());

        assertProblem(refused, 401, "the token is missing");
        assertThat(refused.body()).doesNotContain(gate.token());
        assertThat(gate.clock().running()).isFalse();
        assertThat(refused.headers().map())
                .containsEntry("X-Content-Type-Options", java.util.List.of("nosniff"))
                .containsEntry(
                        "Content-Security-Policy",
                        java.util.List.of(
                                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));
    }

    /** A few more than are taken. */
    private static final class Zeros extends InputStream {
        private int left = PackageRoutes.mostBytes(LIMITS) + 1;

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int count = Math.min(left, length);
            left -= count;
            return count > 0 ? count : -1;
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String start) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"error\":{\"code\":" + status + ",\"message\":\"" + start);
    }

    private HttpResponse<String> upload(String path, String version) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + Packages.NAME
                        + ".zip\"\r\nContent-Type: application/zip\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(Packages.zip(Packages.NAME, version));
        body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return client.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return client.send(
                request(path).method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = server.uri().resolve(path);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.uri().resolve(path)).header("Authorization", "Api-Token " + gate.token());
    }
}
