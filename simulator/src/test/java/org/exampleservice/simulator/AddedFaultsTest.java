package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AddedFaultsTest {
    private static final String SCENARIO = """
            format: 1
            name: calm
            groups:
              - {name: g, nodes: [{name: n, state: {always: OK}}, {name: m, state: {always: OK}}]}
            timeline:
              - {at: PT10M, for: PT1M, route: /topology, fault: {status: 500}}
            """;

    private final DemoApp app = DemoApp.builder()
            .port(0)
            .scenario(ScenarioReader.read("calm", SCENARIO))
            .start();
    private final TestClient client = new TestClient(app);

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void a_fault_of_a_route_begins_now_and_ends_by_itself() {
        app.clock().advance(Duration.ofSeconds(30));

        assertThat(add("{route: /topology, fault: {status: 503}, for: PT5M}"))
                .hasToString(
                        "{\"id\":1,\"route\":\"/topology\",\"group\":null,\"node\":null,\"kind\":\"status\","
                                + "\"share\":1.0,\"from\":\"2026-01-01T00:00:30Z\",\"until\":\"2026-01-01T00:05:30Z\",\"open\":true}");

        assertThat(status()).isEqualTo(503);
        app.clock().advance(Duration.ofMinutes(5));
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void a_fault_of_a_node_begins_with_the_current_minute() {
        app.clock().advance(Duration.ofSeconds(90));

        assertThat(add("{group: g, node: n, lost: PT1M}").get("from").asText()).isEqualTo("2026-01-01T00:01:00Z");

        assertThat(client.body("/topology")).doesNotContain("\"n\"").contains("\"m\"");
        app.clock().advance(Duration.ofMinutes(1));
        assertThat(client.body("/topology")).contains("\"n\"");
    }

    @Test
    void the_latest_counts_first_and_the_story_of_the_scenario_last() {
        app.clock().advance(Duration.ofMinutes(10));
        assertThat(status()).isEqualTo(500);
        add("{route: /topology, fault: {status: 502}}");
        add("{route: /topology, fault: {status: 503}}");

        assertThat(status()).isEqualTo(503);
        remove("?id=2");
        assertThat(status()).isEqualTo(502);
        assertThat(remove("").get("faults")).hasSize(1);
        assertThat(status()).isEqualTo(500);
    }

    @Test
    void the_same_id_and_seed_hit_the_same_requests() {
        List<Integer> first = hits();
        client.send("POST", "/admin/reset");

        assertThat(hits()).isEqualTo(first).contains(200, 503);
    }

    @Test
    void all_problems_are_told_at_once_with_their_places() {
        assertThat(add("{route: /topolgy, fault: {status: 99}, share: much}")
                        .get("detail")
                        .asText())
                .isEqualTo(
                        "entry:1:9: /route is \"/topolgy\" (it must be one of: /, /deployment, /remediation, /topology)."
                                + " Did you mean \"/topology\"? entry:1:35: /fault/status is 99 (it must be a whole number from 400 to 599)."
                                + " Write a whole number from 400 to 599. entry:1:47: /share is \"much\" (it must be a number)."
                                + " Write a number.");
        assertThat(add("{group: g, node: o, lost: true}").get("detail").asText())
                .isEqualTo("entry:1:18: /node cannot be used (no node is called o). Did you mean \"n\"?");
        assertThat(add("{route: /, fault: {staus: 503}}").get("detail").asText())
                .startsWith("entry:1:19: /fault cannot be used (it must have one of: cut,")
                .endsWith("Did you mean \"status\"?");
        assertThat(add("{node: n, losst: true}").get("detail").asText())
                .startsWith("entry:1:1: the document cannot be used (one thing happens at a time, of: added,")
                .endsWith("Did you mean \"lost\"?");
        assertThat(add("[").get("status").asInt()).isEqualTo(400);
        assertThat(add("{at: PT1M, route: /, fault: {empty: true}, for: PT0S}")
                        .get("status")
                        .asInt())
                .isEqualTo(400);
        assertThat(list().get("faults")).hasSize(1);
    }

    @Test
    void what_was_added_is_listed_before_the_story_and_a_reset_takes_it_away() {
        add("{at: PT1H, group: g, node: '*', stale: true}");

        assertThat(list().get("faults").findValuesAsText("kind")).containsExactly("frozen", "status");
        assertThat(list().at("/faults/0/open").asBoolean()).isFalse();
        client.send("POST", "/admin/reset");
        assertThat(list().get("faults").findValuesAsText("kind")).containsExactly("status");
        assertThat(add("{group: g, node: n, lost: true}").get("id").asInt()).isEqualTo(1);
    }

    private List<Integer> hits() {
        add("{route: /topology, fault: {status: 503}, share: 0.5}");
        return IntStream.range(0, 20).mapToObj(i -> status()).toList();
    }

    private int status() {
        return client.get("/topology").statusCode();
    }

    private JsonNode add(String entry) {
        return OpenApi.parsed(client.send("POST", "/admin/faults?entry=" + URLEncoder.encode(entry, UTF_8))
                .body());
    }

    private JsonNode remove(String query) {
        return OpenApi.parsed(client.send("DELETE", "/admin/faults" + query).body());
    }

    private JsonNode list() {
        return OpenApi.parsed(client.body("/admin/faults"));
    }
}
