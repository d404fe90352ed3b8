package org.exampleservice.harness.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.oracle.FleetPlugin.Bug;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A plugin that tells the truth is never blamed, whatever the service does, with nothing declared. */
class NoFalseAlarmTest {

    private static final Path PLUGINS = Path.of("..", "fixtures", "plugins");

    /** A fleet that the oracle refuses, and one whose answers take real time; they are for other tests. */
    private static final List<String> LEFT_OUT = List.of("fleet-million", "slow-then-timeout");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_plugin_with_every_kind_of_metric_is_right(String scenario) {
        PluginDefinition definition = Runs.definition(folder);

        OracleReport report = Runs.judged(
                definition,
                () -> new FleetPlugin(Bug.NONE),
                scenario,
                Dialect.TUTORIAL,
                cycles(scenario),
                OracleSpec.INFER);

        assertThat(report.violations()).extracting(Violation::text).isEmpty();
        assertThat(report.unmapped()).isEmpty();
        assertThat(report.checked()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("examplesInScenarios")
    void the_examples_are_right(String plugin, String scenario, Dialect dialect) {
        try (LoadedPlugin loaded = PluginLoader.load(PluginReference.at(PLUGINS.resolve(plugin)))) {
            OracleReport report = Runs.judged(
                    loaded.definition(), loaded.factory(), scenario, dialect, cycles(scenario), OracleSpec.INFER);

            assertThat(report.violations()).extracting(Violation::text).isEmpty();
            assertThat(report.checked()).isPositive();
        }
    }

    @Test
    void what_was_inferred_is_shown() {
        PluginDefinition definition = Runs.definition(folder);

        OracleReport report = Runs.judged(
                definition, () -> new FleetPlugin(Bug.NONE), "steady", Dialect.TUTORIAL, 10, OracleSpec.INFER);

        assertThat(report.mapping())
                .containsExactly(
                        "each node is the device {name} of the group {group} (inferred)",
                        "load is random by {address={ip}} (inferred from 20 of 20 values): 20 values checked",
                        "request_rate is counter, per_second (inferred from 20 of 20 values): 20 values checked",
                        "requests is counter (inferred from 20 of 20 values): 20 values checked",
                        "samples is stats_counter (inferred from 20 of 20 values): 20 values checked",
                        "state is state (inferred from its states): 20 values checked");
    }

    static Stream<String> scenarios() {
        return BackendSpec.Simulator.shipped().stream().filter(name -> !LEFT_OUT.contains(name));
    }

    /** The one that reads the service's own figures where it has some, and the one that reads the fleet. */
    static Stream<Arguments> examplesInScenarios() {
        return scenarios()
                .flatMap(scenario -> Stream.of(
                        Arguments.of("example-stats", scenario, Dialect.SDK),
                        Arguments.of("example-topology", scenario, Dialect.TUTORIAL)));
    }

    private static int cycles(String scenario) {
        return scenario.equals("fleet-5000") ? 3 : 24;
    }
}
