package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.json.ClusterJson;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.exampleservice.simulator.scenario.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetTest {
    private static final Pattern NODE = Pattern.compile("\"name\":\"(node-[^\"]*)\"");

    @Test
    void a_page_holds_the_nodes_asked_for_across_groups() {
        try (DemoApp app = DemoApp.builder().port(0).scenario("fleet-million").start()) {
            TestClient client = new TestClient(app);

            assertThat(nodes(client.body("/topology?from=1999&limit=2"))).containsExactly("node-1000", "node-1");
            assertThat(client.body("/topology?from=1999&limit=2"))
                    .contains("\"name\":\"rack-2\"}", "\"name\":\"rack-3\"}");
            assertThat(client.body("/topology?limit=1&from=999999")).contains("\"name\":\"rack-1000\"}");
            assertThat(client.body("/topology?from=1000000")).isEqualTo("[]");
        }
    }

    @Test
    void pages_one_after_the_other_are_the_whole_whatever_happens_to_nodes() {
        for (String name : List.of("node-lost", "node-duplicated", "churn", "fleet-5000")) {
            try (DemoApp app = DemoApp.builder().port(0).scenario(name).start()) {
                app.clock().advance(Duration.ofMinutes(5));
                TestClient client = new TestClient(app);
                List<String> paged = new ArrayList<>();
                Pattern any = Pattern.compile("\"ip\":\"[^}]*}");
                String whole = client.body("/topology");
                long count = any.matcher(whole).results().count();
                for (long from = 0; from < count; from += 7 + count / 10) {
                    String page = client.body("/topology?from=" + from + "&limit=" + (7 + count / 10));
                    any.matcher(page).results().forEach(node -> paged.add(node.group()));
                }
                assertThat(paged)
                        .isEqualTo(any.matcher(whole)
                                .results()
                                .map(MatchResult::group)
                                .toList());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"from=-1", "from=x", "limit=0", "limit=", "from=1&limit=9999999999999999999"})
    void a_page_that_is_none_is_refused(String query) {
        try (DemoApp app = DemoApp.builder().port(0).start()) {
            assertThat(new TestClient(app).get("/topology?" + query).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void a_fleet_too_large_to_keep_has_the_same_bytes_as_one_built_of_objects() {
        // given: more nodes than are kept
        String yaml =
                "format: 1\nname: large\ngroups: [{name: 'r-{i}', count: 60, nodes: {name: 'n-{i}', count: 1000}}]\n";
        ClusterSimulation simulation = new ClusterSimulation(ScenarioReader.read("large", yaml), 42);

        // when
        try (DemoApp app =
                DemoApp.builder().port(0).scenario(simulation.scenario()).start()) {
            String body = new TestClient(app).body("/topology");

            // then
            assertThat(body.equals(new String(
                            ClusterJson.in(Dialect.TUTORIAL).topology(simulation.clusterAtStep(1)), US_ASCII)))
                    .isTrue();
        }
    }

    @Test
    void the_fleet_of_a_name_is_the_same_for_every_dialect() {
        assertThat(ShippedScenarios.find("fleet-5000", Dialect.SDK))
                .isEqualTo(ShippedScenarios.find("fleet-5000", Dialect.TUTORIAL));
    }

    private static List<String> nodes(String body) {
        return NODE.matcher(body).results().map(match -> match.group(1)).toList();
    }
}
