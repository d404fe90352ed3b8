package org.exampleservice.contract.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.exampleservice.contract.House;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A property that fails leaves a file of the normal kind, which shows the bug until it is mended (goals.md 3.5 B12). */
class CounterexamplesTest {

    private static final Path FOLDER = Path.of(PlantedFailures.FOLDER);
    private static final String TWO_COUNTERS =
            CounterSeries.class.getName() + "," + CounterSeries.class.getName() + ",int,boolean";
    private static final EngineMutant BUG =
            new EngineMutant("no growth emits nothing", "Baselines", "return delta < 0", "return delta <= 0");

    @BeforeEach
    @AfterEach
    void nothing_is_kept() throws IOException {
        PlantedFailures.plant(new QueryLoopRuntime());
        PlantedFailures.plant(false);
        if (Files.exists(FOLDER)) {
            try (Stream<Path> files = Files.walk(FOLDER)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<Event> events(String property, Class<?> parameter) {
        return events(property, parameter.getName());
    }

    private static List<Event> events(String property, String parameters) {
        return EngineTestKit.engine("jqwik")
                .selectors(selectMethod(PlantedFailures.class, property, parameters))
                .execute()
                .allEvents()
                .list();
    }

    /** Why the property failed; empty if it did not. */
    private static String failure(List<Event> events) {
        return events.stream()
                .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
                .flatMap(result -> result.getThrowable().stream())
                .map(Throwable::getMessage)
                .findFirst()
                .orElse("");
    }

    @Test
    void a_bug_of_the_engine_becomes_a_contract_that_is_red_with_the_bug_and_green_without() {
        PlantedFailures.plant(BUG.runtime());

        List<Event> first = events("the_engine_agrees", Chain.class);

        assertThat(failure(first)).contains("differs (left: engine, right: reference)");
        Path contract = House.foldersIn(FOLDER).get(0);
        assertThat(failure(first))
                .contains("java -jar plugin-harness/target/plugin-harness.jar test " + contract.toAbsolutePath());
        assertThat(House.list(contract, Files::exists))
                .extracting(file -> file.getFileName().toString())
                .containsExactly(Contract.FILE, "plugin.json", Contract.GOLDEN);
        assertThat(BUG.verdicts(contract)).contains("kind=DIFFERENCE");

        assertThat(failure(events("the_engine_agrees", Chain.class))).startsWith("a kept counterexample fails again: ");

        PlantedFailures.plant(new QueryLoopRuntime());
        assertThat(failure(events("the_engine_agrees", Chain.class))).isEmpty();
        assertThat(new ContractRunner(Mode.CHECK).run(contract))
                .allSatisfy(verdict -> assertThat(verdict.failures())
                        .extracting(Verdict.Failure::text)
                        .isEmpty());
    }

    @Test
    void a_bug_of_a_metric_function_becomes_a_scenario_whose_counter_shows_it() {
        PlantedFailures.plant(true);

        List<Event> first = events("zeros_are_reported", CounterSeries.class);

        assertThat(failure(first)).contains("breaks the law 'no change emits zero'");
        Path file = House.list(FOLDER, Files::isRegularFile).get(0);
        assertThat(failure(first))
                .contains("java -jar simulator/target/simulator.jar --scenario " + file.toAbsolutePath());
        assertThat(ScenarioReader.read(file).description()).isEqualTo("2 readings of a counter, one a minute");
        assertThat(failure(events("zeros_are_reported", CounterSeries.class)))
                .startsWith("a kept counterexample fails again: CounterSeries[samples=[0.0, 0.0]]");

        PlantedFailures.plant(false);
        assertThat(failure(events("zeros_are_reported", CounterSeries.class))).isEmpty();
    }

    @Test
    void a_scenario_on_which_a_law_fails_is_kept_and_runs_first() {
        PlantedFailures.plant(true);

        List<Event> first = events("a_counter_with_resets_is_read", Scenario.class);

        assertThat(failure(first)).contains("a counter is reset");
        Path file = House.list(FOLDER, Files::isRegularFile).get(0);
        assertThat(file).content().contains("resetAt: [");
        assertThat(failure(events("a_counter_with_resets_is_read", Scenario.class)))
                .startsWith("a kept counterexample fails again: ");

        PlantedFailures.plant(false);
        assertThat(failure(events("a_counter_with_resets_is_read", Scenario.class)))
                .isEmpty();
    }

    @Test
    void all_parameters_of_a_property_are_kept_together() throws IOException {
        PlantedFailures.plant(true);

        List<Event> first = events("two_counters_and_a_number", TWO_COUNTERS);

        Path kept = House.foldersIn(FOLDER).get(0);
        assertThat(failure(first))
                .startsWith("one is longer\nThe smallest case is kept in " + kept)
                .contains("\n  java -jar simulator/target/simulator.jar --scenario "
                        + kept.toAbsolutePath().resolve("parameter-2.yaml"));
        assertThat(Files.readString(kept.resolve("case.yaml")))
                .isEqualTo(
                        "parameters: [{file: parameter-1.yaml}, {file: parameter-2.yaml}, {value: 2}, {value: true}]\n");
        assertThat(failure(events("two_counters_and_a_number", TWO_COUNTERS)))
                .startsWith("a kept counterexample fails again: CounterSeries[samples=[")
                .contains("], 2, true\n");

        PlantedFailures.plant(false);
        assertThat(failure(events("two_counters_and_a_number", TWO_COUNTERS))).isEmpty();
    }

    @TestFactory
    List<DynamicTest> every_contract_that_was_kept_passes() {
        return House.foldersBelow(House.at("contract-tests/src/test/counterexamples")).stream()
                .filter(folder -> Files.exists(folder.resolve(Contract.FILE)))
                .map(contract -> DynamicTest.dynamicTest(
                        contract.getFileName().toString(),
                        () -> assertThat(new ContractRunner(Mode.CHECK).run(contract))
                                .allSatisfy(verdict -> assertThat(verdict.failures())
                                        .extracting(Verdict.Failure::text)
                                        .isEmpty())))
                .toList();
    }
}
