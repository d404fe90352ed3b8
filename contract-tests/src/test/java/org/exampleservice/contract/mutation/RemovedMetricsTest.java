package org.exampleservice.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exampleservice.contract.Contracts;
import org.exampleservice.contract.House;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No metric can be taken out of the plugin.json of the tutorial's plugin without a contract turning red. */
class RemovedMetricsTest {

    private static final Path DEFINITION = House.at("fixtures/plugins/example-multi/plugin.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Contract CONTRACT = Contracts.of("example-multi").get(0);

    @TempDir
    private Path folder;

    @Test
    void the_declaration_passes_as_a_copy() throws IOException {
        assertThat(verdicts(definition())).isNotEmpty().allMatch(Verdict::passed);
    }

    @Test
    void there_are_five_metrics_to_take_out() throws IOException {
        assertThat(metrics().map(metric -> metric.get()[1])).hasSize(5).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("metrics")
    void taking_out_a_metric_turns_a_contract_red(int index, String key) throws IOException {
        JsonNode definition = definition();
        ((ArrayNode) definition.get("metrics")).remove(index);

        assertThat(verdicts(definition))
                .isNotEmpty()
                .noneMatch(Verdict::passed)
                .allSatisfy(verdict -> assertThat(verdict.failures())
                        .anyMatch(failure -> failure.text().contains(key)));
    }

    static Stream<Arguments> metrics() throws IOException {
        JsonNode metrics = definition().get("metrics");
        return IntStream.range(0, metrics.size())
                .mapToObj(index ->
                        Arguments.of(index, metrics.get(index).findValue("key").asText()));
    }

    private static JsonNode definition() throws IOException {
        return JSON.readTree(Files.readString(DEFINITION));
    }

    private List<Verdict> verdicts(JsonNode definition) throws IOException {
        Files.writeString(folder.resolve("plugin.json"), definition.toPrettyString());
        try (LoadedPlugin plugin = PluginLoader.load(PluginReference.at(folder))) {
            return new ContractRunner(Mode.CHECK).run(CONTRACT, plugin);
        }
    }
}
