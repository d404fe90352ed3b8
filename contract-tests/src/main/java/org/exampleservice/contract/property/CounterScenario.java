package org.exampleservice.contract.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.exampleservice.simulator.model.Figure;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Around;
import org.exampleservice.simulator.scenario.Choice;
import org.exampleservice.simulator.scenario.Gaps;
import org.exampleservice.simulator.scenario.GroupSpec;
import org.exampleservice.simulator.scenario.NodeEvent;
import org.exampleservice.simulator.scenario.NodeSelector;
import org.exampleservice.simulator.scenario.NodeSpec;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.ScenarioWriter;
import org.exampleservice.simulator.scenario.Series;
import org.exampleservice.simulator.scenario.StatsSpec;
import org.exampleservice.simulator.scenario.Steps;
import org.exampleservice.simulator.scenario.Timeline;
import org.exampleservice.simulator.scenario.Uniform;
import org.exampleservice.simulator.scenario.Window;

/** A counter's readings as a scenario with one node, whose counter takes these values and gaps, and back. */
final class CounterScenario {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final double MOST = 0x1p53;
    private static final NodeSelector EVERY_NODE = new NodeSelector(NodeSelector.ALL, NodeSelector.ALL);

    private CounterScenario() {}

    /** Empty if a reading is late, below zero, no whole number, or beyond 2^53: the service has no such counters. */
    static Optional<Scenario> of(String name, CounterSeries readings) {
        boolean fits = readings.samples().stream()
                .allMatch(sample -> sample.secondsLate() == 0
                        && sample.value().map(CounterScenario::isWhole).orElse(true));
        return fits ? Optional.of(scenario(name, readings.samples())) : Optional.empty();
    }

    private static boolean isWhole(double value) {
        return value >= 0 && value <= MOST && value == Math.rint(value) && Double.compare(value, -0.0) != 0;
    }

    private static Scenario scenario(String name, List<Readings.Sample<Double>> samples) {
        List<Steps.Stair> stairs = new ArrayList<>();
        List<Window> gaps = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Optional<Double> value = samples.get(i).value();
            stairs.add(new Steps.Stair(i + 1, value.orElse(0.0).longValue()));
            if (value.isEmpty()) {
                gaps.add(Window.of(Duration.ofMinutes(i), Optional.of(Duration.ofMinutes(1))));
            }
        }
        Series steps = new Steps(stairs);
        StatsSpec stats = new StatsSpec(
                "1.001",
                new Uniform(1, 1000),
                gaps.isEmpty() ? steps : new Gaps(gaps, steps),
                new Choice(List.of(NodeState.OK)),
                new Around(10, 5));
        NodeSpec node = new NodeSpec("My Node 01", "My Node 01", "127.0.0.1", stats);
        return new Scenario(
                name,
                samples.size() + " readings of a counter, one a minute",
                OptionalLong.empty(),
                START,
                stats,
                List.of(new GroupSpec("My Group 01", List.of(node))),
                Timeline.EMPTY);
    }

    /** The readings of a scenario that {@link #of} made; empty for any other. */
    static Optional<CounterSeries> read(Scenario scenario) {
        if (scenario.groups().size() != 1 || scenario.groups().get(0).nodes().size() != 1) {
            return Optional.empty();
        }
        Series counter = scenario.groups().get(0).nodes().get(0).stats().counter();
        Series base = counter instanceof Gaps gaps ? gaps.of() : counter;
        if (!(base instanceof Steps steps)) {
            return Optional.empty();
        }
        List<Readings.Sample<Double>> samples = new ArrayList<>();
        for (Steps.Stair stair : steps.stairs()) {
            long value = counter.valueAt(stair.fromStep(), 0);
            samples.add(Figure.isNumber(value) ? Readings.Sample.of((double) value) : Readings.Sample.gap());
        }
        return Optional.of(new CounterSeries(samples));
    }

    /** The nearest readings that an extension can be shown: whole numbers, each within its minute. */
    static CounterSeries showable(CounterSeries readings) {
        return new CounterSeries(
                readings.samples().stream().map(CounterScenario::showable).toList());
    }

    private static Readings.Sample<Double> showable(Readings.Sample<Double> sample) {
        return new Readings.Sample<>(sample.value().map(CounterScenario::nearest), Math.min(sample.secondsLate(), 59));
    }

    private static double nearest(double value) {
        return Double.isFinite(value) ? Math.rint(Math.min(Math.abs(value), MOST)) : 0;
    }

    /** What shows them: where there is a gap, the node is lost, as a plugin fails on a counter of null. */
    static Scenario shown(CounterSeries showable) {
        List<Readings.Sample<Double>> onTime = new ArrayList<>();
        List<NodeEvent> gaps = new ArrayList<>();
        for (Readings.Sample<Double> sample : showable.samples()) {
            if (sample.value().isEmpty()) {
                Window minute = Window.of(Duration.ofMinutes(onTime.size()), Optional.of(Duration.ofMinutes(1)));
                gaps.add(new NodeEvent(EVERY_NODE, minute, new NodeEvent.Lost()));
            }
            onTime.add(Readings.Sample.of(sample.value().orElse(0.0)));
        }
        Scenario counting = scenario("counter", onTime);
        return Shown.with(counting, counting.groups(), new Timeline(gaps, List.of()));
    }

    /** The scenario in a file for as long as it is open. */
    record File(Path path) implements AutoCloseable {

        static File of(CounterSeries readings) {
            try {
                Path path = Files.createTempFile("counter", ".yaml");
                Files.writeString(path, ScenarioWriter.yaml(shown(readings)));
                return new File(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
