package org.exampleservice.contract.property;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.simulator.model.Dialect;

/**
 * The laws of counters, held against a whole extension, Python or Java, that reads the counter of the demo app: the simulator
 * shows the generated counter, the harness runs the extension, and what leaves for one of its metrics is held against what
 * was shown (sdk.md 5.6). Where there is a gap the node is not shown; a query that begins late does so before the extension is
 * asked. Readings that the service cannot show (fractions, negative ones, a whole minute late) are brought to what it can. A
 * cycle whose query fails is none (sdk.md 5.8): what it said counts for the next one. Immutable, hence thread-safe.
 */
public final class ExtensionLaws {

    private final Path extension;
    private final String metric;
    private final List<Law<Double>> laws;

    private ExtensionLaws(Path extension, String metric, List<Law<Double>> laws) {
        this.extension = extension;
        this.metric = metric;
        this.laws = laws;
    }

    /**
     * The laws of {@code relative}.
     *
     * @param extension its folder, with plugin.json; its configuration has a {@code url}
     * @param metric that it makes of the node's counter
     */
    public static ExtensionLaws relative(Path extension, String metric) {
        return new ExtensionLaws(extension, metric, CounterLaws.relative());
    }

    /** The laws of {@code per_second}; as {@link #relative}. */
    public static ExtensionLaws perSecond(Path extension, String metric) {
        return new ExtensionLaws(extension, metric, CounterLaws.perSecond());
    }

    /**
     * Runs the extension on the counter.
     *
     * @throws LawBrokenError if a law is broken; the message says which, where it is stated, and in which minute
     */
    public void check(CounterSeries counter) {
        CounterSeries shown = CounterScenario.showable(counter);
        List<Observed<Double>> run = run(shown);
        for (Law<Double> law : laws) {
            law.broken().apply(run).ifPresent(where -> {
                throw new LawBrokenError("metric " + metric + " of " + extension + " breaks the law '" + law.name()
                        + "' (" + law.source() + "): " + where + "; all readings: " + shown.samples());
            });
        }
    }

    private List<Observed<Double>> run(CounterSeries shown) {
        List<Observed<Double>> run = new ArrayList<>();
        try (CounterScenario.File scenario = CounterScenario.File.of(shown);
                LoadedPlugin plugin = PluginLoader.load(PluginReference.at(extension))) {
            BackendSpec simulator = new BackendSpec.Simulator(
                    scenario.path().toString(), Dialect.TUTORIAL, OptionalLong.empty(), Optional.empty());
            PluginRun.of(late(plugin, shown))
                    .against(simulator)
                    .config(Map.of("url", PluginRun.BACKEND_URL))
                    .cycles(shown.samples().size())
                    .run(cycle -> observed(cycle, shown).ifPresent(run::add));
        }
        return run;
    }

    /** The same plugin, asked late; whoever loaded it closes it. */
    private static LoadedPlugin late(LoadedPlugin plugin, CounterSeries shown) {
        List<Integer> secondsLate =
                shown.samples().stream().map(Readings.Sample::secondsLate).toList();
        return new LoadedPlugin(
                plugin.definition(),
                new LateFactory(plugin.factory(), CounterScenario.START, secondsLate),
                () -> {},
                plugin.properties());
    }

    private Optional<Observed<Double>> observed(Cycle cycle, CounterSeries shown) {
        if (cycle.status().state().isError()) {
            return Optional.empty();
        }
        Readings.Sample<Double> sample = shown.samples().get(cycle.number() - 1);
        Instant at = cycle.at().plusSeconds(sample.secondsLate());
        return Optional.of(new Observed<>(cycle.number(), at, sample.value(), emitted(cycle)));
    }

    private List<Double> emitted(Cycle cycle) {
        return cycle.entries().stream()
                .filter(entry -> entry.fate() instanceof Fate.Emitted)
                .flatMap(entry -> entry.emission() instanceof Emission.Metric one
                                && one.key().equals(metric)
                                && one.value() instanceof MetricValue.Amount amount
                        ? Stream.of(amount.value())
                        : Stream.<Double>of())
                .collect(Collectors.toUnmodifiableList());
    }
}
