package org.exampleservice.contract.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exampleservice.contract.House;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricValue.Amount;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.WithholdingRule;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tutorial's plugin gave under the real SDK, by the public API (sdk.md 1.8, 5.5, 5.6). */
class ExampleMultiVectorsTest {

    private static final String QUERIES = "service.querries_per_second";
    private static final String ENTRIES = "databases.total_num_entities";
    private static final int ALERT_INTERVAL = 10;

    private static Recording recording;

    @BeforeAll
    static void run_with_an_alert_after_ten_queries() {
        recording = run("example-multi", 30, Map.of("alert_interval", ALERT_INTERVAL));
    }

    @Test
    void the_first_query_gives_14_measurements() {
        assertThat(emittedMetrics(cycle(1))).hasSize(14);
    }

    @Test
    void later_queries_give_17_or_16_when_the_queries_dropped() {
        assertThat(recording.cycles().subList(1, 30))
                .allSatisfy(cycle -> assertThat(emittedMetrics(cycle)).hasSize(isDrop(cycle.number()) ? 16 : 17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DeviceOne", "DeviceTwo"})
    void the_first_entries_are_the_sines_of_one_and_two_degrees_over_one(String device) {
        assertThat(List.of(1, 2))
                .map(number -> value(cycle(number), device, ENTRIES))
                .containsExactly(Optional.of(1.0174524064372834), Optional.of(1.034899496702501));
    }

    @Test
    void the_series_per_second_is_0_then_nothing_at_the_step_down_then_a_tenth_at_the_step_up() {
        List<Optional<Double>> series = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> value(cycle(number), "", QUERIES))
                .toList();

        assertThat(series)
                .isEqualTo(IntStream.rangeClosed(1, 30)
                        .mapToObj(number -> number == 1 || isDrop(number)
                                ? Optional.<Double>empty()
                                : Optional.of(isRise(number) ? 0.1 : 0.0))
                        .toList());
    }

    @Test
    void with_the_declared_interval_the_steps_come_after_six_hours() {
        List<Cycle> cycles = run("example-multi", 365, Map.of()).cycles();

        assertThat(Stream.of(360, 361, 362, 364, 365).map(number -> value(cycles.get(number - 1), "", QUERIES)))
                .containsExactly(
                        Optional.of(0.0), Optional.empty(), Optional.of(0.0), Optional.of(0.0), Optional.of(0.1));
    }

    @Test
    void what_gives_nothing_is_withheld_by_a_rule_and_not_lost() {
        assertThat(Stream.of(1, 11, 25).map(number -> fate(cycle(number), QUERIES)))
                .containsExactly(
                        new Fate.Withheld(WithholdingRule.FIRST_REPORT),
                        new Fate.Withheld(WithholdingRule.DECREASE),
                        new Fate.Withheld(WithholdingRule.DECREASE));
    }

    @ParameterizedTest
    @CsvSource({
        "example-multi, ExampleGroup, '', 9692849359076560296",
        "example-multi, ExampleGroup, DeviceOne, 12121408042834487503",
        "example-multi, ExampleGroup, DeviceTwo, 1274992646128371303",
        "example-topology, My Group 01, '', 15765860144071254041",
        "example-topology, My Group 01, My Device 01, 2030737713574821494",
        "example-topology, My Group 01, My Device 02, 8456688590828706973"
    })
    void an_entity_has_the_id_of_its_identifiers(String plugin, String group, String device, String id) {
        Cycle cycle =
                run(plugin, 1, Map.of("url", PluginRun.BACKEND_URL)).cycles().get(0);

        assertThat(cycle.entries())
                .map(Entry::emission)
                .filteredOn(Emission.Topology.class::isInstance)
                .map(Emission::entity)
                .filteredOn(entity ->
                        entity.group().equals(group) && entity.device().equals(device))
                .extracting(entity -> Long.toUnsignedString(entity.id()))
                .containsExactly(id);
    }

    /** The tenth query is the last with many, so the eleventh is the first with few. */
    private static boolean isDrop(int number) {
        return number > 1 && number % (ALERT_INTERVAL + 4) == ALERT_INTERVAL + 1;
    }

    private static boolean isRise(int number) {
        return number > 1 && number % (ALERT_INTERVAL + 4) == 1;
    }

    private static Cycle cycle(int number) {
        return recording.cycles().get(number - 1);
    }

    private static List<Entry> emittedMetrics(Cycle cycle) {
        return cycle.entries().stream()
                .filter(entry -> entry.emission() instanceof Emission.Metric)
                .filter(entry -> entry.fate() instanceof Fate.Emitted)
                .toList();
    }

    private static Optional<Double> value(Cycle cycle, String device, String key) {
        return emittedMetrics(cycle).stream()
                .map(entry -> (Emission.Metric) entry.emission())
                .filter(metric -> metric.entity().device().equals(device))
                .filter(metric -> metric.key().equals(key))
                .map(metric -> ((Amount) metric.value()).value())
                .findFirst();
    }

    private static Fate fate(Cycle cycle, String key) {
        return cycle.entries().stream()
                .filter(entry -> entry.emission() instanceof Emission.Metric metric
                        && metric.key().equals(key))
                .map(Entry::fate)
                .findFirst()
                .orElseThrow();
    }

    private static Recording run(String plugin, int cycles, Map<String, Object> config) {
        PluginReference reference =
                PluginReference.at(House.at("fixtures/plugins").resolve(plugin));
        try (LoadedPlugin loaded = PluginLoader.load(reference)) {
            return PluginRun.of(loaded)
                    .against(new BackendSpec.Simulator(
                            Dialect.SDK, BackendSpec.Simulator.DEFAULT_SEED, Optional.empty()))
                    .config(config)
                    .cycles(cycles)
                    .run();
        }
    }
}
