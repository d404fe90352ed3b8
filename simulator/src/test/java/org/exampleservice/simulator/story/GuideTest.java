package org.exampleservice.simulator.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README.md of this module says of scenarios is so, and it leaves nothing out. */
class GuideTest {
    private static final Path SCHEMA = Path.of("..", "fixtures", "schema", "scenario.schema.json");
    private static final Pattern WHOLE = Pattern.compile("(?s)```yaml\n(.*?)```");
    private static final Pattern SHOWN = Pattern.compile("`(\\{.*?})`(?=[ ,|:])");

    @Test
    void the_scenario_in_it_is_in_order() throws IOException {
        List<String> scenarios = found(WHOLE, guide());

        assertThat(scenarios).hasSize(1);
        assertThat(ScenarioReader.read("README.md", scenarios.get(0)).name()).isEqualTo("two-racks");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void each_piece_in_it_fits_into_a_scenario(String scenario) {
        assertThat(ScenarioReader.read("README.md", scenario).groups()).hasSize(1);
    }

    @Test
    void it_has_every_word_of_the_schema() throws IOException {
        Set<String> words = new TreeSet<>();
        collect(new ObjectMapper().readTree(Files.readString(SCHEMA)), words);

        assertThat(words).hasSizeGreaterThan(60);
        String guide = guide();
        assertThat(words).allSatisfy(word -> assertThat(guide).containsPattern("\\b" + word + "\\b"));
    }

    static Stream<String> pieces() throws IOException {
        List<String> pieces = found(SHOWN, guide());
        assertThat(pieces).hasSizeGreaterThan(35);
        return pieces.stream().map(GuideTest::scenario);
    }

    private static String scenario(String piece) {
        if (piece.matches("\\{(gradual|halving|spike).*")) {
            return "{format: 1, name: s, groups: [{name: g, nodes: {count: 10, name: \"n-{i}\"}, churn: " + piece
                    + "}]}";
        }
        if (piece.startsWith("{at:")) {
            return scenario("state: {always: OK}", piece);
        }
        if (piece.matches("\\{(always|choice).*")) {
            return scenario("state: " + piece, "");
        }
        if (piece.startsWith("{around:")) {
            return scenario("stats_counter: " + piece, "");
        }
        return piece.matches("\\{(constant|from|ramp|sine|steps|uniform|noise).*")
                ? scenario("random: " + piece, "")
                : scenario("state: {always: OK}", "{at: PT1M, route: /topology, fault: " + piece + "}");
    }

    private static String scenario(String ofNode, String entry) {
        return "{format: 1, name: s, groups: [{name: g, nodes: [{name: n, " + ofNode + "}]}], timeline: [" + entry
                + "]}";
    }

    private static void collect(JsonNode node, Set<String> words) {
        node.path("properties").fieldNames().forEachRemaining(words::add);
        node.forEach(inner -> collect(inner, words));
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
    }
}
