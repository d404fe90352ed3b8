package org.exampleservice.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.scenario.ScenarioReader;

/** An app with a token for changes, each of whose admin answers is held against its own OpenAPI document. */
final class WatchedApp implements AutoCloseable {
    static final String TOKEN = "t0k3n";
    static final String SCENARIO = """
            format: 1
            name: watched
            description: "One node that a trigger moves, and a minute of trouble."
            machines:
              valve: {initial: OK, ends: [STOPPED], transitions: [{from: OK, on: stop, to: STOPPED}]}
            groups:
              - {name: g, nodes: [{name: n, state: valve}, {name: m, state: {always: OK}}]}
            timeline:
              - {at: PT5M, for: PT1M, route: /topology, fault: {empty: true}}
            """;

    private final DemoApp app = DemoApp.builder()
            .port(0)
            .scenario(ScenarioReader.read("watched", SCENARIO))
            .adminToken(TOKEN)
            .clock(SimulationClock.standingAt(Instant.parse("2026-01-01T00:00:00Z"), this::nanos, 1))
            .realTime(this::nanos)
            .maxSessions(2)
            .start();
    private final OpenApi openApi = new OpenApi(client().body("/admin/openapi.json"));
    private volatile boolean broken;

    DemoApp app() {
        return app;
    }

    TestClient client() {
        return new TestClient(app);
    }

    OpenApi openApi() {
        return openApi;
    }

    /** From now on each route fails that looks at a clock. */
    void breakClocks() {
        broken = true;
    }

    JsonNode get(String path) {
        return checked("GET", path);
    }

    JsonNode post(String path) {
        return checked("POST", path);
    }

    JsonNode checked(String method, String path) {
        return checked(method, path, BodyPublishers.noBody());
    }

    JsonNode checked(String method, String path, BodyPublisher body) {
        HttpResponse<String> answer = client().send(method, path, body, "Authorization", "Bearer " + TOKEN);
        openApi.check(method, path, answer);
        return OpenApi.parsed(answer.body());
    }

    /** As a page of another site would ask. */
    HttpResponse<String> forged(String method, String path) {
        return client().send(method, path, "Origin", "https://elsewhere.example");
    }

    @Override
    public void close() {
        app.close();
    }

    private long nanos() {
        if (broken) {
            throw new IllegalStateException("a clock is broken, on purpose, by a test");
        }
        return 0;
    }
}
