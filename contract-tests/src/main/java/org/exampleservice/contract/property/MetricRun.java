package org.exampleservice.contract.property;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exampleservice.harness.definition.MetricDefinition;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.QueryLoop;
import org.exampleservice.harness.engine.RunPlan;
import org.exampleservice.harness.engine.Surroundings;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricValue;

/** A metric function on the engine: fed one sample a minute, watched for what leaves. */
final class MetricRun<R> {

    private final MetricFunction<R> function;
    private final List<Readings.Sample<R>> samples;
    private final List<Instant> times = new ArrayList<>();

    private MetricRun(MetricFunction<R> function, List<Readings.Sample<R>> samples) {
        this.function = function;
        this.samples = samples;
    }

    static <R> List<Observed<R>> of(MetricDefinition metric, MetricFunction<R> function, Readings<R> readings) {
        MetricRun<R> run = new MetricRun<>(function, readings.samples());
        PluginDefinition definition = new PluginDefinition(
                "custom.remote.python.law",
                "1.0",
                List.of("LAW"),
                new PluginDefinition.Source("law", "Law", List.of()),
                List.of(metric),
                List.of(),
                Map.of());
        RunPlan plan = RunPlan.of(definition, () -> run::query, new PluginConfig(Map.of(), Set.of()))
                .withCycles(run.samples.size());
        return QueryLoop.run(plan, Surroundings.NONE).cycles().stream()
                .map(cycle -> run.observed(cycle, metric.key()))
                .toList();
    }

    private void query(PluginContext context) throws Exception {
        Readings.Sample<R> sample = samples.get(times.size());
        context.sleep(Duration.ofSeconds(sample.secondsLate()));
        times.add(context.clock().instant());
        Device device = context.topologyBuilder().createGroup("group", "group").createDevice("device");
        if (sample.value().isPresent()) {
            function.report(device, sample.value().get());
        }
    }

    private Observed<R> observed(Cycle cycle, String key) {
        if (cycle.status().state().isError()) {
            throw new LawBrokenError("minute " + cycle.number() + " of " + samples + " ended in " + cycle.status());
        }
        int index = cycle.number() - 1;
        return new Observed<>(
                cycle.number(), times.get(index), samples.get(index).value(), emitted(cycle, key));
    }

    private static List<Double> emitted(Cycle cycle, String key) {
        List<Double> numbers = new ArrayList<>();
        for (Entry entry : cycle.entries()) {
            if (entry.fate() instanceof Fate.Emitted
                    && entry.emission() instanceof Emission.Metric metric
                    && metric.key().equals(key)) {
                numbers.add(number(metric.value()));
            }
        }
        return numbers;
    }

    private static double number(MetricValue value) {
        if (value instanceof MetricValue.State state) {
            return state.number();
        }
        return value instanceof MetricValue.Amount amount ? amount.value() : Double.NaN;
    }
}
