package org.exampleservice.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No report of the tutorial's plugin can be deleted without a contract turning red. A call is deleted by not letting it
 * through; its arguments are still worked out, so that deleting the line would change more, not less.
 */
class DeletedCallsTest {

    private static final String PACKAGE = ExampleMultiPlugin.class.getPackageName();
    private static final Path SOURCE = House.at("plugin-harness/src/main/java")
            .resolve(ExampleMultiPlugin.class.getName().replace('.', '/') + ".java");
    private static final Pattern REPORT = Pattern.compile(
            "\\b\\w+\\.(absolute|relative|perSecond|stateMetric|statCounter|report[A-Z]\\w*|addEndpoint|setName)\\(");

    /** The shortest contract of the plugin, in which each of its rules comes round. */
    private static final Contract CONTRACT = Contracts.of("example-multi").get(0);

    @Test
    void the_plugin_passes_behind_the_tap() {
        assertThat(verdicts(site -> true)).isNotEmpty().allMatch(Verdict::passed);
    }

    @Test
    void every_report_in_the_source_is_a_place_that_was_found() throws IOException {
        assertThat(sites()).containsExactlyElementsOf(sitesInSource()).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("namedSites")
    void deleting_a_report_turns_a_contract_red(CallSite site) {
        assertThat(verdicts(other -> !other.equals(site))).isNotEmpty().noneMatch(Verdict::passed);
    }

    static Stream<Named<CallSite>> namedSites() {
        return sites().stream().map(site -> named(site.toString(), site));
    }

    private static Set<CallSite> sites() {
        Set<CallSite> sites = new ConcurrentSkipListSet<>();
        verdicts(site -> {
            sites.add(site);
            return true;
        });
        return sites;
    }

    private static List<Verdict> verdicts(Predicate<CallSite> goesThrough) {
        try (LoadedPlugin plugin = Tap.on(PluginLoader.load(CONTRACT.plugin()), PACKAGE, goesThrough)) {
            return new ContractRunner(Mode.CHECK).run(CONTRACT, plugin);
        }
    }

    private static Set<CallSite> sitesInSource() throws IOException {
        Set<CallSite> sites = new TreeSet<>();
        List<String> lines = Files.readAllLines(SOURCE);
        for (int i = 0; i < lines.size(); i++) {
            for (Matcher report = REPORT.matcher(lines.get(i)); report.find(); ) {
                sites.add(new CallSite(ExampleMultiPlugin.class.getSimpleName(), i + 1, report.group(1)));
            }
        }
        return sites;
    }
}
