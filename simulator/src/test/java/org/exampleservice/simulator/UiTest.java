package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.model.Group;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.exampleservice.simulator.scenario.ShippedScenarios;
import org.exampleservice.simulator.ui.Broadcast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UiTest {
    private static final String SCENARIO = """
            format: 1
            name: page
            machines:
              valve:
                initial: OK
                transitions: [{from: OK, to: WARNING, after: PT3M}, {from: WARNING, to: OK, after: PT2M}, {from: WARNING, on: fix, to: OK}]
            groups:
              - {name: g, nodes: [{name: n, state: valve}, {name: m, ip: 10.0.0.7, state: {always: OK}}]}
              - {name: h, nodes: [{name: n, state: {always: ERROR}, counter: {from: 7}}]}
            timeline:
              - {at: PT4M, for: PT2M, group: g, node: m, lost: true}
            """;

    private final DemoApp app = DemoApp.builder()
            .port(0)
            .scenario(ScenarioReader.read("page", SCENARIO))
            .start();
    private final TestClient client = new TestClient(app);

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/ui",
                "/ui/app.js",
                "/ui/style.css",
                "/ui/icon.svg",
                "/ui/world",
                "/ui/fleet",
                "/ui/nothing",
                "/ui/fleet?limit=0"
            })
    void every_answer_keeps_the_page_to_itself(String path) {
        HttpResponse<String> answer = client.get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void there_is_no_markup_with_script_or_style_in_it_and_nothing_of_another_origin() {
        String page = client.body("/ui");

        assertThat(page)
                .doesNotContainPattern("<script[^>]*>[^<]")
                .doesNotContain("<style")
                .doesNotContain("style=");
        assertThat(page)
                .doesNotContainPattern(" on[a-z]+=")
                .doesNotContain("http:")
                .doesNotContain("https:");
    }

    @Test
    void another_site_another_name_and_changes_are_refused() throws IOException {
        assertThat(client.get("/ui", "Origin", "https://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(client.get("/ui/events", "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.send("POST", "/ui/fleet").statusCode()).isEqualTo(405);
        assertThat(client.send("POST", "/ui/events").statusCode()).isEqualTo(405);
        try (RawSocket raw = new RawSocket(app)) {
            raw.send("GET", "/ui", "Connection: close", "Host: rebound.example");
            assertThat(raw.rest()).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void the_fleet_has_its_states_over_time_as_runs_and_gaps() {
        app.clock().advance(Duration.ofMinutes(7));

        JsonNode fleet = fleet("history=120");

        assertThat(fleet.get("states")).hasToString("{\"ERROR\":1,\"OK\":2}");
        assertThat(fleet.at("/rows/0/runs")).hasToString("[[1,\"OK\"],[4,\"WARNING\"],[6,\"OK\"]]");
        assertThat(fleet.at("/rows/1/runs")).hasToString("[[1,\"OK\"],[5,null],[7,\"OK\"]]");
        assertThat(fleet("history=2").at("/rows/0/runs")).hasToString("[[7,\"OK\"]]");
    }

    @Test
    void a_node_under_another_name_is_followed_by_that_name() {
        app.clock().advance(Duration.ofMinutes(2));
        client.send("POST", "/admin/faults?entry=%7Bgroup:%20h,%20node:%20n,%20renamed:%20x%7D");
        app.clock().advance(Duration.ofMinutes(1));

        assertThat(fleet("group=h&node=x&history=9").at("/rows/0/runs")).hasToString("[[1,null],[3,\"ERROR\"]]");
        assertThat(fleet("group=h&node=n&history=9").get("rows")).isEmpty();
    }

    @Test
    void what_is_computed_for_one_node_is_what_the_whole_cluster_shows() {
        ClusterSimulation simulation = new ClusterSimulation(
                ShippedScenarios.find("churn", Dialect.SDK).orElseThrow(), 7);
        for (long step = 1; step < 200; step += 7) {
            for (Group group : simulation.clusterAtStep(step).groups()) {
                for (Node node : group.nodes()) {
                    boolean known = simulation.has(group.name(), node.name());
                    assertThat(simulation.stateOf(group.name(), node.name(), step))
                            .isEqualTo(Optional.of(node.stats().state()).filter(state -> known));
                }
            }
        }
    }

    @Test
    void a_filter_looks_at_names_addresses_and_states_in_any_case() {
        assertThat(fleet("filter=ERR").at("/rows/0/group").asText()).isEqualTo("h");
        assertThat(fleet("filter=10.0.0.7").at("/rows/0/node").asText()).isEqualTo("m");
        assertThat(fleet("filter=G&from=1").get("rows")).hasSize(1);
        assertThat(fleet("filter=G").get("found").asInt()).isEqualTo(2);
        assertThat(fleet("group=h&node=n").at("/rows/0/counter").asText()).isEqualTo("7");
        assertThat(fleet("group=h&node=m").get("found").asInt()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"limit=0", "limit=101", "from=-1", "history=0", "history=241", "node=n", "limit=x"})
    void what_is_out_of_bounds_is_refused(String query) {
        assertThat(client.get("/ui/fleet?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void the_world_has_what_does_not_change() {
        assertThat(client.body("/ui/world"))
                .isEqualTo(
                        "{\"scenario\":\"page\",\"description\":\"\",\"seed\":\"42\",\"start\":\"2026-01-01T00:00:00Z\","
                                + "\"mostNodes\":3,\"triggers\":[\"fix\"],\"needsToken\":false,\"compat\":false}");
    }

    @Test
    void who_watches_is_told_of_a_change_and_the_seventeenth_is_turned_away() throws IOException {
        List<RawSocket> all = new ArrayList<>();
        for (int i = 0; i < Broadcast.MOST; i++) {
            all.add(new RawSocket(app));
            all.get(i).send("GET", "/ui/events", "Host: localhost");
            assertThat(all.get(i).until("\"step\":1")).contains("Content-Type: text/event-stream");
        }
        assertThat(client.get("/ui/events").statusCode()).isEqualTo(503);
        assertThat(client.get("/topology").statusCode()).isEqualTo(200);

        app.clock().advance(Duration.ofMinutes(1));

        assertThat(all.get(0).until("\"step\":2")).contains("event: pulse");
        for (RawSocket socket : all) {
            socket.close();
        }
    }

    /** The limit is below the 30 s after which a connection that says nothing is closed in any case. */
    @Test
    @Timeout(25)
    void closing_does_not_wait_for_those_who_watch() throws IOException {
        try (RawSocket raw = new RawSocket(app)) {
            raw.send("GET", "/ui/events", "Host: localhost");
            raw.until("data:");

            app.close();

            raw.rest();
        }
    }

    private JsonNode fleet(String query) {
        return OpenApi.parsed(client.body("/ui/fleet?" + query));
    }
}
