package org.exampleservice.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.exampleservice.contract.House;
import org.exampleservice.contract.process.Program.Ended;
import org.exampleservice.contract.process.Program.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial with the jars alone, and a stand-in that is killed whenever it hurts most. */
class ActiveGateIT {

    private static final String NAME = "custom.remote.python.example_multi";
    private static final String PLUGIN = "/api/config/v1/plugins/" + NAME;
    private static final int ROUNDS = Integer.getInteger("activegate.kills", 3);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path data;
    private String address;

    @BeforeEach
    void data() throws IOException {
        data = folder.resolve("data");
        Files.createDirectories(folder.resolve("other"));
    }

    @Test
    void an_extension_is_built_uploaded_once_configured_and_seen() throws Exception {
        assertThat(harness("build", "fixtures/plugins/py-example-multi", "--no-dependencies", "--out", packages())
                        .code())
                .isZero();
        try (Running gate = start()) {
            assertThat(upload()).satisfies(ended -> {
                assertThat(ended.out()).isEqualTo("plugin has been uploaded successfully\n");
                assertThat(ended.code()).isZero();
            });
            assertThat(upload()).satisfies(ended -> {
                assertThat(ended.err())
                        .contains("version 1.18 of " + NAME + " is there already (the same version cannot be deployed"
                                + " twice, sdk.md 2.6). Raise version in plugin.json, build and upload again.");
                assertThat(ended.code()).isEqualTo(3);
            });
            send("POST", PLUGIN + "/endpoints", "{\"name\": \"one\", \"properties\": {\"event_interval\": 3}}");
            send("POST", "/local/clock/step?minutes=4", "");

            JsonNode state = get(PLUGIN + "/states").get("states").get(0);
            assertThat(state.get("state").asText())
                    .as(state.get("stateDescription").asText())
                    .isEqualTo("OK");
            String recording = get("/local/extensions/" + NAME + "/recording").toString();
            assertThat(recording).contains("1.0174524064372834", "1.034899496702501", "Custom event!");
            Ended ended = gate.terminate();
            assertThat(ended.err()).isEmpty();
            assertThat(data.resolve("work")).isEmptyDirectory();
        }
    }

    @Test
    void what_was_acknowledged_survives_a_kill_at_any_moment() throws Exception {
        Random chance = new Random(7);
        AtomicInteger acknowledged = new AtomicInteger();
        String token = "";
        for (int round = 0; round < ROUNDS; round++) {
            try (Running gate = start()) {
                if (round == 0) {
                    upload(0);
                    send("POST", PLUGIN + "/endpoints", "{\"name\": \"0\"}");
                    token = token();
                }
                assertSurvived(acknowledged, token);
                int target = acknowledged.get() + 5 + chance.nextInt(40);
                Thread writer = new Thread(() -> write(acknowledged), "writer");
                writer.start();
                while (acknowledged.get() < target && writer.isAlive()) {
                    Thread.onSpinWait();
                }
                gate.kill();
                writer.join();
            }
        }
        try (Running gate = start()) {
            assertSurvived(acknowledged, token);
            send("POST", "/local/clock/step?minutes=1", "");
            assertThat(get(PLUGIN + "/states").get("states").get(0).get("state").asText())
                    .isEqualTo("OK");
            gate.terminate();
        }
    }

    /** Writes one after the other until nobody answers: a new version each fifth time, else the form. */
    private void write(AtomicInteger acknowledged) {
        try {
            while (true) {
                int next = acknowledged.get() + 1;
                if (next % 5 == 0) {
                    upload(next);
                }
                send("PUT", PLUGIN + "/endpoints/123", "{\"name\": \"" + next + "\"}");
                acknowledged.set(next);
            }
        } catch (IOException killed) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was under way when the process was killed may have happened or not, and nothing between. */
    private void assertSurvived(AtomicInteger acknowledged, String token) throws Exception {
        assertThat(token()).isEqualTo(token);
        int last = acknowledged.get();
        int name = Integer.parseInt(get(PLUGIN + "/endpoints/123").get("name").asText());
        assertThat(name).isBetween(last, last + 1);
        String version = get(PLUGIN).get("version").asText();
        int uploaded = Integer.parseInt(version.substring("2.".length()));
        assertThat(uploaded).isIn(last / 5 * 5, (last + 1) / 5 * 5);
        acknowledged.set(Math.max(name, uploaded));
    }

    private Path packages() {
        return folder.resolve("packages");
    }

    private Running start() throws IOException {
        Running gate = Program.harness(folder).start("activegate", "--data-dir", data, "--port", 0, "--step");
        address = gate.line().substring("ActiveGate stand-in at ".length());
        return gate;
    }

    private Ended harness(Object... arguments) throws IOException, InterruptedException {
        return Program.harness(folder.resolve("other")).run(arguments);
    }

    private Ended upload() throws IOException, InterruptedException {
        return harness("upload", packages().resolve(NAME + ".zip"), "-s", address, "-T", data.resolve("token"));
    }

    /** A package of the Java twin, whose class is in the jar. */
    private void upload(int number) throws IOException, InterruptedException {
        String json = Files.readString(House.at("fixtures/plugins/example-multi/plugin.json"))
                .replace("\"version\": \"1.18\"", "\"version\": \"2." + number + "\"");
        byte[] body = ZipBody.of(NAME, json);
        HttpRequest request = request("/api/v1/remoteplugins")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        boolean there = answer.statusCode() == 400 && answer.body().contains("is there already");
        assertThat(answer.statusCode() == 201 || there).as(answer.body()).isTrue();
    }

    private String token() throws IOException {
        return Files.readString(data.resolve("token")).strip();
    }

    private void send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request =
                request(path).method(method, BodyPublishers.ofString(body)).build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                client.send(request(path).build(), BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Api-Token " + token());
    }
}
