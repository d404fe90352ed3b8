package org.exampleservice.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No report of an example in Python can be deleted without a contract turning red. A call is deleted by putting a function that
 * does nothing in its place, so its arguments are still worked out.
 */
class DeletedPythonCallsTest {

    private static final Pattern REPORT = Pattern.compile(
            "\\b(?:device|group)\\.(?:absolute|relative|per_second|state_metric|stat_counter|add_endpoint|report_\\w+)(?=\\()");
    private static final String NOTHING = "(lambda *_, **__: None)";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /** The examples, the file that reports, and how often it does. */
    private enum Example {
        MULTI("example-multi", "demo_multi.py", 10),
        STATS("example-stats", "demo_stats.py", 6),
        TOPOLOGY("example-topology", "demo_topology.py", 2),
        EVENTS("example-events", "demo_events.py", 7);

        private final String twin;
        private final String file;
        private final int reports;

        Example(String twin, String file, int reports) {
            this.twin = twin;
            this.file = file;
            this.reports = reports;
        }

        Path plugin() {
            return House.at("fixtures/plugins").resolve("py-" + twin);
        }

        String source() {
            return read(plugin().resolve(file));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_extension_passes_as_a_copy_and_every_report_is_found(Example example) {
        assumeTrue(Contracts.isPythonThere());

        assertThat(REPORT.matcher(example.source()).results()).hasSize(example.reports);
        assertThat(isRed(example, example.source())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void deleting_a_report_turns_a_contract_red(Example example, int nth) {
        assumeTrue(Contracts.isPythonThere());
        String source = example.source();
        MatchResult report = REPORT.matcher(source).results().toList().get(nth);

        assertThat(isRed(example, source.substring(0, report.start()) + NOTHING + source.substring(report.end())))
                .as(report.group())
                .isTrue();
    }

    /** What the Java twin declares may not lose an entry, see {@link RemovedEntriesTest}; and this is the same. */
    @ParameterizedTest
    @EnumSource
    void it_declares_what_its_java_twin_declares(Example example) throws IOException {
        Path java = House.at("fixtures/plugins").resolve(example.twin);

        assertThat(declared(example.plugin())).isEqualTo(declared(java));
    }

    static Stream<Arguments> reports() {
        return Arrays.stream(Example.values())
                .flatMap(example -> IntStream.range(0, example.reports).mapToObj(nth -> Arguments.of(example, nth)));
    }

    private static JsonNode declared(Path plugin) throws IOException {
        ObjectNode definition = (ObjectNode) JSON.readTree(read(plugin.resolve("plugin.json")));
        definition.remove("source");
        return definition;
    }

    /** By the first of its contracts that fails, the shortest first. */
    private boolean isRed(Example example, String source) {
        copy(example.plugin());
        try {
            Files.writeString(folder.resolve(example.file), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Contracts.of("py-" + example.twin).stream()
                .flatMap(contract -> verdicts(contract).stream())
                .anyMatch(verdict -> !verdict.passed());
    }

    private List<Verdict> verdicts(Contract contract) {
        try (LoadedPlugin plugin = PluginLoader.load(PluginReference.at(folder), contract.python())) {
            return new ContractRunner(Mode.CHECK).run(contract.againstFirstBackend(), plugin);
        }
    }

    private void copy(Path plugin) {
        for (Path file : House.list(plugin, Files::isRegularFile)) {
            try {
                Files.writeString(folder.resolve(plugin.relativize(file).toString()), read(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
