package org.exampleservice.harness.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.exampleservice.harness.definition.MetricDefinition;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Recording;

/** Short ways to run a plugin made of a lambda and to look at what came out. */
final class Runs {

    static final PluginConfig NO_CONFIG = new PluginConfig(Map.of(), Set.of());

    /** What a plugin does in a given query, counted from 1. */
    @FunctionalInterface
    interface Script {
        void query(int number, PluginContext context) throws Exception;
    }

    /** What a plugin reports on the one device of a one-device topology in a given query. */
    @FunctionalInterface
    interface DeviceScript {
        void query(int number, Device device) throws Exception;
    }

    private Runs() {}

    static PluginDefinition definition(MetricDefinition... metrics) {
        return new PluginDefinition(
                "custom.remote.python.test",
                "1.0",
                List.of("TEST"),
                new PluginDefinition.Source("p", "C", List.of()),
                List.of(metrics),
                List.of(),
                Map.of());
    }

    static MetricDefinition metric(String key, String... dimensions) {
        return metric(key, Optional.empty(), OptionalInt.empty(), dimensions);
    }

    static MetricDefinition metric(String key, Optional<String> aggregation, OptionalInt topx, String... dimensions) {
        return new MetricDefinition(
                key, false, "", "Count", List.of(dimensions), List.of(), "CUSTOM_DEVICE", aggregation, topx);
    }

    static MetricDefinition state(String key, String... states) {
        return new MetricDefinition(
                key, true, "", "", List.of(), List.of(states), "CUSTOM_DEVICE", Optional.empty(), OptionalInt.empty());
    }

    static RunPlan plan(PluginDefinition definition, int cycles, Script script) {
        int[] queries = {0};
        MonitoringPlugin plugin = context -> script.query(++queries[0], context);
        return RunPlan.of(definition, () -> plugin, NO_CONFIG).withCycles(cycles);
    }

    static Recording run(PluginDefinition definition, int cycles, Script script) {
        return QueryLoop.run(plan(definition, cycles, script), Surroundings.NONE);
    }

    static Recording onDevice(PluginDefinition definition, int cycles, DeviceScript script) {
        return run(definition, cycles, (number, context) -> script.query(number, device(context)));
    }

    static Device device(PluginContext context) {
        return context.topologyBuilder().createGroup("G", "Group").createDevice("D", "Device");
    }

    static Stream<Entry> metrics(Cycle cycle) {
        return cycle.entries().stream().filter(entry -> entry.emission() instanceof Emission.Metric);
    }

    /** The numbers of the metric that a cycle emitted, in order. */
    static List<Double> emitted(Cycle cycle, String key) {
        List<Double> values = new ArrayList<>();
        metrics(cycle)
                .filter(entry -> entry.fate() instanceof Fate.Emitted)
                .map(entry -> (Emission.Metric) entry.emission())
                .filter(metric -> metric.key().equals(key))
                .forEach(metric -> values.add(number(metric.value())));
        return values;
    }

    /** Per cycle: the numbers of the metric that were emitted. */
    static List<List<Double>> emitted(Recording recording, String key) {
        return recording.cycles().stream().map(cycle -> emitted(cycle, key)).toList();
    }

    static List<DropReason> drops(Cycle cycle) {
        return cycle.entries().stream()
                .map(Entry::fate)
                .filter(Fate.Dropped.class::isInstance)
                .map(fate -> ((Fate.Dropped) fate).reason())
                .toList();
    }

    static List<String> details(Cycle cycle) {
        return cycle.entries().stream()
                .map(Entry::fate)
                .filter(Fate.Dropped.class::isInstance)
                .map(fate -> ((Fate.Dropped) fate).detail())
                .toList();
    }

    static List<Fate> fates(Cycle cycle) {
        return metrics(cycle).map(Entry::fate).toList();
    }

    private static double number(MetricValue value) {
        if (value instanceof MetricValue.State state) {
            return state.number();
        }
        return ((MetricValue.Amount) value).value();
    }
}
