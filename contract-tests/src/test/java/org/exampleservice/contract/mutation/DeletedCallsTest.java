package org.exampleservice.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exampleservice.contract.Contracts;
import org.exampleservice.contract.House;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.harness.example.ExampleMultiPlugin;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No report of an example can be deleted without a contract turning red. A call is deleted by not letting it through; its
 * arguments are still worked out, so that deleting the line would change more, not less.
 */
class DeletedCallsTest {

    private static final String PACKAGE = ExampleMultiPlugin.class.getPackageName();
    private static final Pattern REPORT = Pattern.compile(
            "\\b\\w+\\.(absolute|relative|perSecond|stateMetric|statCounter|report[A-Z]\\w*|addEndpoint|setName)\\(");

    /** The examples, and how many reports each makes. */
    private enum Example {
        MULTI("example-multi", "ExampleMultiPlugin", 10),
        STATS("example-stats", "ExampleStatsPlugin", 6),
        TOPOLOGY("example-topology", "ExampleTopologyPlugin", 2),
        EVENTS("example-events", "ExampleEventsPlugin", 7);

        private final String folder;
        private final String type;
        private final int reports;

        Example(String folder, String type, int reports) {
            this.folder = folder;
            this.type = type;
            this.reports = reports;
        }

        /** The contract in which each of its rules comes round. */
        Contract contract() {
            return Contracts.of(folder).stream()
                    .filter(contract -> contract.demands().coverage().isPresent())
                    .findFirst()
                    .orElseThrow()
                    .againstFirstBackend();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_plugin_passes_behind_the_tap(Example example) {
        assertThat(verdicts(example, site -> true)).isNotEmpty().allMatch(Verdict::passed);
    }

    @ParameterizedTest
    @EnumSource
    void every_report_in_the_source_is_a_place_that_was_found(Example example) throws IOException {
        assertThat(sites(example))
                .containsExactlyElementsOf(sitesInSource(example.type))
                .hasSize(example.reports);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void deleting_a_report_turns_a_contract_red(Example example, CallSite site) {
        assertThat(verdicts(example, other -> !other.equals(site))).isNotEmpty().noneMatch(Verdict::passed);
    }

    static Stream<Arguments> sites() {
        return Arrays.stream(Example.values())
                .flatMap(example -> sites(example).stream().map(site -> Arguments.of(example, site)));
    }

    private static Set<CallSite> sites(Example example) {
        Set<CallSite> sites = new ConcurrentSkipListSet<>();
        verdicts(example, site -> {
            sites.add(site);
            return true;
        });
        return sites;
    }

    private static List<Verdict> verdicts(Example example, Predicate<CallSite> goesThrough) {
        Contract contract = example.contract();
        try (LoadedPlugin plugin = Tap.on(PluginLoader.load(contract.plugin()), PACKAGE, goesThrough)) {
            return new ContractRunner(Mode.CHECK).run(contract, plugin);
        }
    }

    private static Set<CallSite> sitesInSource(String type) throws IOException {
        Set<CallSite> sites = new TreeSet<>();
        List<String> lines = Files.readAllLines(House.at("plugin-harness/src/main/java")
                .resolve(PACKAGE.replace('.', '/'))
                .resolve(type + ".java"));
        for (int i = 0; i < lines.size(); i++) {
            for (Matcher report = REPORT.matcher(lines.get(i)); report.find(); ) {
                sites.add(new CallSite(type, i + 1, report.group(1)));
            }
        }
        return sites;
    }
}
