package org.exampleservice.contract.property;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.model.Figure;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.scenario.Constant;
import org.exampleservice.simulator.scenario.Counter;
import org.exampleservice.simulator.scenario.Ramp;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.Series;
import org.exampleservice.simulator.scenario.Sine;
import org.exampleservice.simulator.scenario.StatsSpec;
import org.exampleservice.simulator.scenario.Steps;
import org.exampleservice.simulator.scenario.Uniform;

/** Numbers go as the scenario says: counters fall only at a reset or a wrap, and ramps by what they say. */
final class SeriesLaws {

    private static final List<Long> STEPS = List.of(1L, 2L, 3L, 4L, 5L, 59L, 60L, 61L, 1440L);

    static final List<SimulatorLaw> LAWS = List.of(
            new SimulatorLaw("counters and other numbers move only as the scenario says", SeriesLaws::moved),
            new SimulatorLaw("numbers stay within their range", SeriesLaws::outOfRange));

    private SeriesLaws() {}

    private static Optional<String> moved(Scenario given) {
        Scenario scenario = Shown.calm(given);
        ClusterSimulation simulation = Shown.of(scenario);
        List<StatsSpec> specs = Shown.specs(scenario);
        for (long step : STEPS) {
            List<Node> now = Shown.nodes(simulation, step);
            List<Node> next = Shown.nodes(simulation, step + 1);
            for (int i = 0; i < specs.size(); i++) {
                StatsSpec spec = specs.get(i);
                Node before = now.get(i);
                Node after = next.get(i);
                if (!isMove(
                                spec.counter(),
                                step,
                                before.stats().counter(),
                                after.stats().counter())
                        || !isMove(
                                spec.random(),
                                step,
                                before.stats().random(),
                                after.stats().random())) {
                    return Optional.of("node " + before + " at step " + step + " goes to " + after);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isMove(Series series, long step, long before, long after) {
        if (!Figure.isNumber(before) || !Figure.isNumber(after)) {
            return true;
        }
        if (series instanceof Counter counter) {
            return counter.resetSteps().contains(step + 1)
                    || after
                            == (before + counter.perMinute()) % counter.wrapAt().orElse(Long.MAX_VALUE);
        }
        if (series instanceof Ramp ramp) {
            return after - before == ramp.perMinute();
        }
        if (series instanceof Steps steps) {
            return after == before || steps.stairs().stream().anyMatch(stair -> stair.fromStep() == step + 1);
        }
        return !(series instanceof Constant) || after == before;
    }

    private static Optional<String> outOfRange(Scenario given) {
        Scenario scenario = Shown.calm(given);
        ClusterSimulation simulation = Shown.of(scenario);
        List<StatsSpec> specs = Shown.specs(scenario);
        for (long step : STEPS) {
            List<Node> nodes = Shown.nodes(simulation, step);
            for (int i = 0; i < specs.size(); i++) {
                Node node = nodes.get(i);
                if (!isWithin(specs.get(i).counter(), node, at -> at.stats().counter())
                        || !isWithin(
                                specs.get(i).random(), node, at -> at.stats().random())) {
                    return Optional.of("node " + node + " at step " + step);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(Series series, Node node, ToLongFunction<Node> figure) {
        long value = figure.applyAsLong(node);
        if (!Figure.isNumber(value)) {
            return true;
        }
        if (series instanceof Uniform uniform) {
            return value >= uniform.min() && value <= uniform.max();
        }
        if (series instanceof Sine sine) {
            return Math.abs(value - sine.centre()) <= sine.amplitude();
        }
        if (series instanceof Counter counter && counter.wrapAt().isPresent()) {
            return value >= 0 && value < counter.wrapAt().getAsLong();
        }
        return value >= series.least();
    }
}
