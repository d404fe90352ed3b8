package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.exampleservice.simulator.scenario.ShippedScenarios;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fleet as Prometheus text has the values that it has as JSON. */
class FleetMetricsTest {
    private static final String HOSTILE = """
            format: 1
            name: hostile
            groups:
              - name: "a\\"b\\\\c\\nd{e=\\"f\\"} 1"
                nodes:
                  - {name: "} 5 \\n# TYPE x", ip: "\\"", version: "\\\\n"}
                  - {name: "\u00fc\u20ac\ud83d\ude00"}
            timeline:
              - {at: PT0M, node: "*", duplicated: true}
            """;
    private static final Pattern SAMPLE =
            Pattern.compile("([a-z_]+)\\{((?:[a-z]+=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\",?)+)} (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-z]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static DemoApp app;

    @BeforeAll
    static void start() {
        app = DemoApp.builder().port(0).dialect(Dialect.SDK).start();
    }

    @AfterAll
    static void close() {
        app.close();
    }

    static List<String> names() {
        return ShippedScenarios.names();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void every_shipped_scenario_has_the_same_values_both_ways(String name) throws IOException {
        try (DemoSession session = app.session().scenario(name).open()) {
            for (int minute : new int[] {0, 13, 61}) {
                session.clock().reset();
                session.clock().advance(Duration.ofMinutes(minute));
                compare(session, "?from=0&limit=50");
            }
        }
    }

    @Test
    void names_that_look_like_samples_are_names_and_two_of_a_name_are_two() throws IOException {
        try (DemoSession session =
                app.session().scenario(ScenarioReader.read("hostile", HOSTILE)).open()) {
            compare(session, "");
            assertThat(new TestClient(session.baseUri()).body("/fleet.prom"))
                    .contains("node=\"} 5 \\n# TYPE x\",copy=\"2\"} 1\n");
        }
    }

    @Test
    void a_large_fleet_is_read_in_pages_and_nothing_else_is_answered() {
        try (DemoSession session = app.session().scenario("fleet-million").open()) {
            TestClient client = new TestClient(session.baseUri());

            assertThat(client.get("/fleet.prom").statusCode()).isEqualTo(400);
            assertThat(client.get("/fleet.prom?limit=10001").body())
                    .contains("limit as one from 1 to 10000; a fleet of more nodes needs it.");
            assertThat(client.body("/fleet.prom?from=999999&limit=5").lines().filter(line -> !line.startsWith("#")))
                    .hasSize(8);
            assertThat(client.send("POST", "/fleet.prom").statusCode()).isEqualTo(405);
            assertThat(client.send("HEAD", "/fleet.prom?limit=1").body()).isEmpty();
        }
    }

    @Test
    void the_service_asks_for_its_credentials_here_too() {
        try (DemoApp closed = DemoApp.builder().port(0).basicAuth("u", "p").start()) {
            assertThat(new TestClient(closed).get("/fleet.prom").statusCode()).isEqualTo(401);
        }
    }

    private static void compare(DemoSession session, String page) throws IOException {
        TestClient client = new TestClient(session.baseUri());
        session.clock().freeze();
        JsonNode truth = JSON.readTree(client.body("/admin/truth" + page)).get("topology");
        assertThat(parsed(client.body("/fleet.prom" + page))).isEqualTo(expected(truth));
    }

    private static Map<Map<String, String>, String> parsed(String text) {
        Map<Map<String, String>, String> samples = new HashMap<>();
        for (String line : text.lines().toList()) {
            if (!line.startsWith("# ")) {
                Matcher sample = SAMPLE.matcher(line);
                assertThat(sample.matches()).as(line).isTrue();
                Map<String, String> labels = new HashMap<>(Map.of("", sample.group(1)));
                LABEL.matcher(sample.group(2))
                        .results()
                        .forEach(label -> labels.put(label.group(1), unescaped(label.group(2))));
                assertThat(samples.put(labels, sample.group(3))).as(line).isNull();
            }
        }
        return samples;
    }

    private static String unescaped(String value) {
        return Pattern.compile("\\\\(.)")
                .matcher(value)
                .replaceAll(escape -> escape.group(1).equals("n") ? "\n" : Matcher.quoteReplacement(escape.group(1)));
    }

    private static Map<Map<String, String>, String> expected(JsonNode groups) {
        Map<Map<String, String>, String> samples = new HashMap<>();
        for (JsonNode group : groups) {
            List<String> names = new ArrayList<>();
            for (JsonNode device : group.get("devices")) {
                Map<String, String> labels = new HashMap<>();
                labels.put("group", group.get("name").asText());
                labels.put("node", device.get("name").asText());
                names.add(device.get("name").asText());
                long copy = names.stream().filter(labels.get("node")::equals).count();
                if (copy > 1) {
                    labels.put("copy", Long.toString(copy));
                }
                expect(device, labels, samples);
            }
        }
        return samples;
    }

    private static void expect(JsonNode device, Map<String, String> labels, Map<Map<String, String>, String> samples) {
        JsonNode stats = device.get("stats");
        List.of("counter", "random")
                .forEach(name -> put(samples, labels, name, stats.get(name).asText()));
        String battery = stats.get("battery_level").asText();
        put(samples, labels, "battery_level", battery.equals("0") ? "0.0" : battery);
        List<String> parts = List.of("low", "middle", "high");
        for (int i = 0; i < parts.size(); i++) {
            String value = stats.get("stat_counter").get(i).asText();
            put(samples, labels, "stats_counter", value, "part", parts.get(i));
        }
        put(samples, labels, "state", "1", "state", stats.get("state").asText());
        put(
                samples,
                labels,
                "info",
                "1",
                "ip",
                device.get("ip").asText(),
                "version",
                stats.get("version").asText());
    }

    private static void put(
            Map<Map<String, String>, String> samples,
            Map<String, String> labels,
            String name,
            String value,
            String... more) {
        if (value.equals("null")) {
            return;
        }
        Map<String, String> all = new HashMap<>(labels);
        all.put("", "example_service_node_" + name);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        samples.put(all, value);
    }
}
