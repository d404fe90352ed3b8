package org.exampleservice.harness.activegate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.activegate.EndpointForm;
import org.exampleservice.harness.activegate.GateOptions;
import org.exampleservice.harness.activegate.LocalActiveGate;
import org.exampleservice.harness.activegate.Packages;
import org.exampleservice.harness.activegate.http.GateServer;
import org.exampleservice.harness.activegate.http.ServerAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateRoutesTest {

    private static final String OTHER = "custom.remote.python.other";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private LocalActiveGate gate;
    private GateServer server;

    @BeforeEach
    void start() {
        gate = LocalActiveGate.open(GateOptions.in(folder));
        server = GateServer.start(gate, ServerAddress.loopback(0), GatePages.of(gate));
    }

    @AfterEach
    void stop() {
        server.close();
        gate.close();
    }

    @Test
    void before_anything_is_deployed_there_is_a_page_and_no_data() throws Exception {
        HttpResponse<String> page = get("");

        assertThat(page.body()).contains("<body data-writable=\"yes\">");
        assertThat(page.body())
                .contains("data-of=\"local/clock\" data-version=\"\">"
                        + get("local/clock").body());
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; script-src 'sha256-")
                .endsWith("; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(get("data/overview").statusCode()).isEqualTo(404);
        assertThat(get("ui/icon.svg").headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(get("ui/index.html").statusCode()).isEqualTo(404);
    }

    @Test
    void each_extension_has_a_tile_and_its_own_minutes() throws Exception {
        upload(Packages.NAME, "1.0");
        gate.create(Packages.NAME, new EndpointForm("a", true, Map.of()));
        gate.step(2);
        upload(OTHER, "1.0");

        assertThat(get("data/overview").body())
                .contains("\"extension\":\"" + Packages.NAME + "\"", "\"extension\":\"" + OTHER + "\"", "\"last\":1");
        assertThat(get("data/overview?ext=" + OTHER).body()).contains("\"plugin\":\"" + OTHER + "\"", "\"last\":-1");
        assertThat(get("data/overview?ext=no.such").statusCode()).isEqualTo(404);
    }

    @Test
    void another_version_draws_the_minutes_of_the_first_anew() throws Exception {
        upload(Packages.NAME, "1.0");
        gate.create(Packages.NAME, new EndpointForm("a", true, Map.of()));
        gate.step(3);
        upload(Packages.NAME, "1.1");

        assertThat(get("data/overview").body()).contains("\"version\":\"1.1\"", "\"last\":2");
    }

    @Test
    void a_renamed_endpoint_goes_on_and_a_deleted_one_is_gone() throws Exception {
        upload(Packages.NAME, "1.0");
        long id = gate.create(Packages.NAME, new EndpointForm("before", true, Map.of()))
                .id();
        gate.create(Packages.NAME, new EndpointForm("before", true, Map.of()));
        gate.step(1);
        gate.update(Packages.NAME, id, new EndpointForm("after", true, Map.of()));
        gate.step(1);

        assertThat(names()).isEqualTo("after before ");

        gate.delete(Packages.NAME, id);
        gate.step(1);
        assertThat(names()).isEqualTo("before ");
    }

    @Test
    void the_clock_runs_until_something_happens_and_a_day_at_most() throws Exception {
        upload(Packages.NAME, "1.0");
        gate.create(Packages.NAME, new EndpointForm("a", true, Map.of()));

        assertThat(post("local/clock/until?next=change&ext=" + Packages.NAME, gate.token())
                        .body())
                .isEqualTo("{\"found\":true,\"now\":\"2026-01-01T00:00:00Z\",\"minutes\":1}");
        assertThat(post("local/clock/until?next=error", gate.token()).body())
                .isEqualTo("{\"found\":false,\"now\":\"2026-01-02T00:00:00Z\",\"minutes\":1441}");
        assertThat(post("local/clock/until?next=luck", gate.token()).body())
                .isEqualTo("next is event, error or change, and ext is a deployed extension. Ask for such as"
                        + " next=event.\n");
    }

    @Test
    void nobody_moves_the_clock_without_the_token() throws Exception {
        upload(Packages.NAME, "1.0");

        assertThat(post("local/clock/until?next=event", "wrong").statusCode()).isEqualTo(401);
        assertThat(gate.clock().minutes()).isZero();
    }

    @Test
    void who_watches_is_told_of_each_minute_and_keeps_no_server_from_ending() throws Exception {
        HttpResponse<InputStream> stream = client.send(
                HttpRequest.newBuilder(server.uri().resolve("events")).build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream");
            assertThat(lines.readLine()).isEqualTo("event: changed");
            String first = lines.readLine();
            gate.step(1);
            assertThat(lines.lines()
                            .filter(line -> line.startsWith("id: ") && !line.equals(first))
                            .findFirst())
                    .isPresent();
        }
    }

    private String names() throws Exception {
        StringBuilder names = new StringBuilder();
        for (String part : get("data/endpoints").body().split("\"name\":\"", -1)) {
            names.append(part.startsWith("[") ? "" : part.substring(0, part.indexOf('"')) + " ");
        }
        return names.toString();
    }

    private void upload(String name, String version) {
        gate.upload(new ByteArrayInputStream(Packages.zip(name, version)), Optional.of(name + ".zip"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String token) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Api-Token " + token)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return server.uri().resolve(path);
    }
}
