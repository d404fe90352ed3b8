package org.exampleservice.contract.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The kit as JUnit runs it. */
class KitTest {

    private static final String CONTRACT =
            """
            format: 1
            plugin: %s
            config: {url: "${backend.url}"}
            backend: {simulator: {scenario: default, dialect: sdk}}
            cycles: 3
            faults: {patience: PT0.05S}
            """.formatted(Path.of(KitCases.STATS).toAbsolutePath().normalize());

    @Test
    void a_test_is_given_what_it_asks_for_and_nothing_is_left_running() {
        EngineExecutionResults results = run(KitCases.Green.class);

        assertThat(failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(4);
        assertNothingListens();
    }

    @Test
    void a_test_that_proves_nothing_or_cannot_run_says_so() {
        Map<String, String> failures = failures(run(KitCases.Red.class));

        assertThat(failures).hasSize(6);
        assertThat(failures.get("proves_nothing"))
                .startsWith("the plugin emitted nothing, and a test of that proves nothing; its"
                        + " last status is ERROR_UNKNOWN")
                .endsWith(". Mend the plugin, or say mayBeSilent if that is the point");
        assertThat(failures.get("has_no_plugin")).contains("there is no ../fixtures/plugins/no-such;");
        assertThat(failures.get("names_no_plugin"))
                .contains("@PluginTest names no plugin. Give plugin = \"folder\" or type = MyPlugin.class");
        assertThat(failures.get("speaks_no_dialect"))
                .contains("'klingon' is no dialect; there are tutorial, sdk. Name one of them");
        assertThat(failures.get("fails_by_itself_and_leaves_nothing")).isEqualTo("on purpose");
        assertThat(failures.get("loses_something"))
                .contains("DemoGroup / DemoDevice / state was dropped, undeclared-state (sdk.md 5.6)")
                .endsWith(". Mend the plugin, or say mayDrop if that is the point");
        assertNothingListens();
    }

    @Test
    void tests_go_on_side_by_side() {
        EngineExecutionResults results = run(KitCases.Parallel.class);

        assertThat(failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(14);
        assertNothingListens();
    }

    @Test
    void a_folder_of_contracts_becomes_tests_that_lead_to_their_files() {
        EngineExecutionResults results = run(KitCases.OfExamples.class);

        assertThat(failures(results)).isEmpty();
        assertThat(results.allEvents().started().stream()
                        .map(Event::getTestDescriptor)
                        .map(test -> test.getDisplayName()))
                .contains("status-ok", "simulator tutorial");
        assertThat(results.testEvents().started().stream()
                        .map(Event::getTestDescriptor)
                        .map(test -> test.getSource().orElseThrow().toString()))
                .allSatisfy(source -> assertThat(source).contains("fixtures/contracts/status-ok"))
                .filteredOn(source -> source.contains("FileSource"))
                .singleElement()
                .asString()
                .contains("fixtures/contracts/status-ok/contract.yaml");
    }

    @Test
    void goldens_are_rewritten_on_request_and_never_under_ci() {
        assertThat(ContractTest.mode("", "")).hasToString("PROPOSE");
        assertThat(ContractTest.mode("", "true")).hasToString("STRICT");
        assertThat(ContractTest.mode("check", "true")).hasToString("CHECK");
        assertThat(ContractTest.mode("strict", "")).hasToString("STRICT");
        assertThat(ContractTest.mode("update", "")).hasToString("UPDATE");
        assertThatThrownBy(() -> ContractTest.mode("update", "true"))
                .hasMessage(
                        "-Dgolden=update writes goldens and CI is true, where they are only read. Update them on your"
                                + " own machine");
        assertThatThrownBy(() -> ContractTest.mode("yes", ""))
                .hasMessage("-Dgolden=yes means nothing. Write -Dgolden=check, strict or update, or leave it out");
    }

    @Test
    void a_matrix_has_a_test_for_each_cell_and_what_is_new_waits_beside_the_golden(@TempDir Path temp)
            throws IOException {
        Files.writeString(temp.resolve("contract.yaml"), CONTRACT);

        Map<String, String> failures = new LinkedHashMap<>();
        List<String> names = play(ContractTest.in(temp, Mode.PROPOSE, true), failures);

        assertThat(names)
                .hasSize(18)
                .contains("simulator sdk", "GET / 401, simulator sdk", "GET / not-json, simulator sdk");
        assertThat(failures).containsOnlyKeys("simulator sdk", "matrix, simulator sdk");
        assertThat(temp)
                .isDirectoryContaining("glob:**/recording.golden.json.new")
                .isDirectoryContaining("glob:**/matrix.golden.json.new")
                .isDirectoryNotContaining("glob:**/*.golden.json");
    }

    @Test
    void a_strict_run_writes_nothing_and_fails_by_what_nobody_reads(@TempDir Path temp) throws IOException {
        Files.writeString(temp.resolve("contract.yaml"), CONTRACT);
        Files.writeString(temp.resolve("recording.gone.golden.json"), "{}");

        Map<String, String> failures = new LinkedHashMap<>();
        play(ContractTest.in(temp, Mode.STRICT, false), failures);

        assertThat(failures).containsOnlyKeys("simulator sdk", "every golden is read by a contract");
        assertThat(failures.get("every golden is read by a contract"))
                .isEqualTo("no contract reads the golden " + temp.resolve("recording.gone.golden.json")
                        + ". Remove it, or let test --update of all contracts do it");
        assertThat(temp).isDirectoryNotContaining("glob:**/*.new");
    }

    /** The names of the tests; failures are added to those given. */
    private static List<String> play(Stream<? extends DynamicNode> nodes, Map<String, String> failures) {
        List<String> names = new ArrayList<>();
        nodes.forEach(node -> {
            if (node instanceof DynamicContainer container) {
                names.addAll(play(container.getChildren(), failures));
                return;
            }
            names.add(node.getDisplayName());
            try {
                ((DynamicTest) node).getExecutable().execute();
            } catch (Throwable e) {
                failures.put(node.getDisplayName(), e.getMessage());
            }
        });
        return names;
    }

    private static EngineExecutionResults run(Class<?> type) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .selectors(selectClass(type))
                .execute();
    }

    private static Map<String, String> failures(EngineExecutionResults results) {
        return results.testEvents().failed().stream()
                .collect(Collectors.toMap(
                        event -> event.getTestDescriptor().getDisplayName().replaceFirst("\\(.*", ""),
                        event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                                .getThrowable()
                                .map(Throwable::getMessage)
                                .orElse("")));
    }

    private static void assertNothingListens() {
        for (URI service = KitCases.SERVICES.poll(); service != null; service = KitCases.SERVICES.poll()) {
            URI address = service;
            assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()).close())
                    .isInstanceOf(IOException.class);
        }
    }
}
