package org.exampleservice.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No entry can be taken out of the plugin.json of an example without its contract turning red: no metric, dimension,
 * state, property, alert rule, key metric or chart.
 */
class RemovedEntriesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> IN_METRICS =
            List.of("timeseries/dimensions", "statetimeseries/dimensions", "statetimeseries/states", "alert_settings");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"example-multi", "example-stats", "example-topology", "example-events"})
    void the_declaration_passes_as_a_copy(String plugin) {
        assertThat(verdicts(plugin, definition(plugin)).stream().flatMap(it -> it.failures().stream()))
                .extracting(Verdict.Failure::text)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} without {1}/{2}")
    @MethodSource("entries")
    void taking_out_an_entry_turns_the_contract_red(String plugin, String list, int index) {
        JsonNode definition = definition(plugin);
        ((ArrayNode) definition.at(JsonPointer.compile(list))).remove(index);

        assertThat(verdicts(plugin, definition)).isNotEmpty().noneMatch(Verdict::passed);
    }

    static Stream<Arguments> entries() {
        return Stream.of("example-multi", "example-stats", "example-topology", "example-events")
                .flatMap(plugin -> entries(plugin).stream());
    }

    private static List<Arguments> entries(String plugin) {
        JsonNode definition = definition(plugin);
        List<Arguments> entries = new ArrayList<>();
        for (String list : List.of("/metrics", "/properties", "/ui/keymetrics", "/ui/keycharts", "/ui/charts")) {
            add(plugin, definition, list, entries);
        }
        for (int i = 0; i < definition.path("metrics").size(); i++) {
            for (String list : IN_METRICS) {
                add(plugin, definition, "/metrics/" + i + "/" + list, entries);
            }
        }
        return entries;
    }

    private static void add(String plugin, JsonNode definition, String list, List<Arguments> entries) {
        for (int i = 0; i < definition.at(JsonPointer.compile(list)).size(); i++) {
            entries.add(Arguments.of(plugin, list, i));
        }
    }

    private static JsonNode definition(String plugin) {
        try {
            return JSON.readTree(Files.readString(
                    House.at("fixtures/plugins").resolve(plugin).resolve("plugin.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the first contract that asks for coverage. */
    private List<Verdict> verdicts(String plugin, JsonNode definition) {
        Contract contract = Contracts.of(plugin).stream()
                .filter(each -> each.demands().coverage().isPresent())
                .findFirst()
                .orElseThrow();
        try {
            Files.writeString(folder.resolve("plugin.json"), definition.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (LoadedPlugin loaded = PluginLoader.load(PluginReference.at(folder))) {
            return new ContractRunner(Mode.CHECK).run(contract.againstFirstBackend(), loaded);
        }
    }
}
