package org.exampleservice.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.engine.Runs.definition;
import static org.exampleservice.harness.engine.Runs.drops;
import static org.exampleservice.harness.engine.Runs.emitted;
import static org.exampleservice.harness.engine.Runs.metric;
import static org.exampleservice.harness.engine.Runs.onDevice;
import static org.exampleservice.harness.engine.Runs.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.StatCounterDataPoint;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.LogLine;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.recording.WithholdingRule;
import org.junit.jupiter.api.Test;

/** sdk.md 5.6, wrapping rules. */
class WrappingTest {

    private enum Health {
        WARNING
    }

    private static Cycle one(PluginDefinition definition, Runs.DeviceScript script) {
        return onDevice(definition, 1, script).cycles().get(0);
    }

    private static String onlyLog(Cycle cycle) {
        assertThat(cycle.log()).hasSize(1);
        return cycle.log().get(0).message();
    }

    @Test
    void an_undeclared_metric_is_dropped_and_the_status_stays_ok() {
        Cycle cycle = one(definition(metric("a")), (n, device) -> device.absolute("b", 1));

        assertThat(drops(cycle)).containsExactly(DropReason.UNDECLARED_METRIC);
        assertThat(cycle.status()).isEqualTo(Status.OK);
        assertThat(onlyLog(cycle)).isEqualTo("Unable to find metric metadata for metric: b");
    }

    @Test
    void a_state_on_a_timeseries_key_is_dropped() {
        Cycle cycle = one(definition(metric("a")), (n, device) -> device.stateMetric("a", "OK"));

        assertThat(drops(cycle)).containsExactly(DropReason.UNDECLARED_STATE_METRIC);
        assertThat(onlyLog(cycle)).isEqualTo("Unable to find state metric metadata for metric: a");
    }

    @Test
    void a_number_on_a_state_key_is_dropped() {
        Cycle cycle = one(definition(state("s", "OK")), (n, device) -> device.absolute("s", 0));

        assertThat(drops(cycle)).containsExactly(DropReason.UNDECLARED_METRIC);
    }

    @Test
    void a_state_becomes_its_place_among_the_declared_ones() {
        Cycle cycle = one(definition(state("s", "OK", "WARNING")), (n, device) -> {
            device.stateMetric("s", "WARNING");
            device.stateMetric("s", 0);
            device.stateMetric("s", Health.WARNING);
            device.stateMetric("s", true);
        });

        assertThat(emitted(cycle, "s")).containsExactly(1.0, 0.0, 1.0, 1.0);
        assertThat(((Emission.Metric)
                                Runs.metrics(cycle).findFirst().orElseThrow().emission())
                        .value())
                .isEqualTo(new MetricValue.State("WARNING", 1));
    }

    @Test
    void an_undeclared_state_is_dropped_by_name_and_by_number() {
        Cycle cycle = one(definition(state("s", "OK", "BAD")), (n, device) -> {
            device.stateMetric("s", "WORSE");
            device.stateMetric("s", 2);
            device.stateMetric("s", -1);
            device.stateMetric("s", Double.NaN);
        });

        assertThat(drops(cycle)).hasSize(4).containsOnly(DropReason.UNDECLARED_STATE);
        assertThat(cycle.log())
                .extracting(LogLine::message)
                .startsWith(
                        "Unknown value for state metric (metric s and value WORSE) None ['OK', 'BAD']",
                        "Unknown numeric value for state metric (metric s and value 2.0) ['OK', 'BAD']");
        assertThat(cycle.status()).isEqualTo(Status.OK);
    }

    @Test
    void unexpected_dimensions_lose_the_cycle_and_the_next_query_runs_into_the_stuck_topology() {
        PluginDefinition definition = definition(metric("a"), metric("b"));

        Recording recording = onDevice(definition, 4, (n, device) -> {
            device.absolute("a", n);
            if (n == 2) {
                device.absolute("b", n, Map.of("table", "t"));
            }
        });

        Cycle lost = recording.cycles().get(1);
        assertThat(lost.status().toString())
                .isEqualTo("ERROR_UNKNOWN: Dimension for metric 'b' provided but not expected.");
        assertThat(drops(lost)).containsExactly(DropReason.CYCLE_LOST, DropReason.DIMENSION_MISMATCH);
        assertThat(lost.entries())
                .filteredOn(entry -> entry.emission() instanceof Emission.Topology)
                .extracting(entry -> entry.fate())
                .containsOnly(new Fate.Withheld(WithholdingRule.TOPOLOGY_STUCK));
        assertThat(lost.findings()).extracting(Finding::text).containsExactly("""
                metric b on G / D was reported with the dimensions ['table']; plugin.json declares [] (sdk.md 5.6). \
                The runtime loses the whole cycle and the next query fails too: report exactly the declared dimensions, \
                or change the declaration""");
        Cycle blocked = recording.cycles().get(2);
        assertThat(blocked.status().toString())
                .isEqualTo("ERROR_UNKNOWN: Group Group already exist, id: "
                        + Long.toUnsignedString(EntityIds.ofGroup("G")));
        assertThat(drops(blocked))
                .containsExactlyInAnyOrder(
                        DropReason.REFUSED_CALL, DropReason.TOPOLOGY_DISCARDED, DropReason.TOPOLOGY_DISCARDED);
        assertThat(recording.cycles().get(3).status()).isEqualTo(Status.OK);
        assertThat(emitted(recording, "a")).containsExactly(List.of(1.0), List.of(), List.of(), List.of(4.0));
    }

    @Test
    void a_wrong_number_of_dimensions_is_an_exception() {
        Cycle cycle = one(definition(metric("a", "x", "y")), (n, device) -> device.absolute("a", 1, Map.of("x", "1")));

        assertThat(cycle.status().description())
                .isEqualTo("Dimensions amount mismatch for metric 'a'. Expected: 2 Received: 1");
    }

    @Test
    void missing_dimensions_are_an_exception() {
        Cycle cycle = one(definition(metric("a", "x")), (n, device) -> device.absolute("a", 1));

        assertThat(cycle.status().description())
                .isEqualTo("Dimensions amount mismatch for metric 'a'. Expected: 1 Received: 0");
    }

    @Test
    void wrong_dimension_names_are_an_exception() {
        Cycle cycle = one(definition(metric("a", "x")), (n, device) -> device.absolute("a", 1, Map.of("y", "1")));

        assertThat(cycle.status().description())
                .isEqualTo("Dimensions mismatch for metric 'a'. Expected: ['x'] Received: ['y']");
    }

    @Test
    void empty_dimensions_are_none() {
        Cycle cycle = one(definition(metric("a")), (n, device) -> {
            device.absolute("a", 1, Map.of());
            device.absolute("a", 2, null);
        });

        assertThat(emitted(cycle, "a")).containsExactly(1.0, 2.0);
    }

    @Test
    void an_aggregation_that_is_neither_avg_nor_sum_drops_the_metric() {
        PluginDefinition definition = definition(
                metric("max", Optional.of("MAX"), OptionalInt.empty()),
                metric("sum", Optional.of("sum"), OptionalInt.empty()));

        Cycle cycle = one(definition, (n, device) -> {
            device.absolute("max", 1);
            device.absolute("sum", 2);
        });

        assertThat(drops(cycle)).containsExactly(DropReason.UNUSABLE_AGGREGATION);
        assertThat(onlyLog(cycle)).isEqualTo("Unrecognized aggregation type: MAX");
        assertThat(emitted(cycle, "sum")).containsExactly(2.0);
    }

    @Test
    void results_leave_relatives_first_then_rates_then_the_rest_each_in_call_order() {
        PluginDefinition definition = definition(metric("a"), metric("b"), metric("r"), metric("p"), state("s", "OK"));

        Cycle second = onDevice(definition, 2, (n, device) -> {
                    device.absolute("b", n);
                    device.stateMetric("s", "OK");
                    device.perSecond("p", n);
                    device.absolute("a", n);
                    device.relative("r", n);
                    device.statCounter("b", new StatCounterDataPoint(1, 2, 3, 2));
                })
                .cycles()
                .get(1);

        assertThat(Runs.metrics(second)
                        .map(entry -> ((Emission.Metric) entry.emission()).key())
                        .toList())
                .containsExactly("r", "p", "b", "s", "a", "b");
    }

    @Test
    void absolute_duplicates_are_all_sent() {
        Cycle cycle = one(definition(metric("a")), (n, device) -> {
            device.absolute("a", 1);
            device.absolute("a", 1);
        });

        assertThat(emitted(cycle, "a")).containsExactly(1.0, 1.0);
    }

    @Test
    void a_device_handle_of_an_earlier_cycle_still_reports_metrics() {
        Device[] kept = new Device[1];
        Recording recording = Runs.run(definition(metric("a")), 2, (n, context) -> {
            kept[0] = n == 1 ? Runs.device(context) : kept[0];
            kept[0].absolute("a", n);
        });

        assertThat(emitted(recording, "a")).containsExactly(List.of(1.0), List.of(2.0));
    }

    @Test
    void a_device_added_to_a_group_of_an_earlier_cycle_goes_nowhere() {
        Group[] kept = new Group[1];
        Recording recording = Runs.run(definition(), 2, (n, context) -> {
            kept[0] = n == 1 ? context.topologyBuilder().createGroup("G", "G") : kept[0];
            kept[0].createDevice("D" + n);
        });

        assertThat(drops(recording.cycles().get(1))).containsExactly(DropReason.STALE_HANDLE);
    }

    @Test
    void a_lost_cycle_is_an_error_and_closes_the_instance() {
        assertThat(one(definition(metric("a")), (n, device) -> device.absolute("a", 1, Map.of("x", "y")))
                        .status()
                        .state())
                .isEqualTo(State.ERROR_UNKNOWN);
    }
}
