package org.exampleservice.simulator.engine;

import java.util.Optional;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Choice;
import org.exampleservice.simulator.scenario.Machine;
import org.exampleservice.simulator.scenario.Remainder;
import org.exampleservice.simulator.scenario.Series;
import org.exampleservice.simulator.scenario.StatsSpec;
import org.exampleservice.simulator.scenario.Uniform;

/** The stats of any place that follows one specification. Immutable. */
final class StatsSimulation {
    private static final long RANDOM = Chance.text("random");
    private static final long COUNTER = Chance.text("counter");
    private static final long STATE = Chance.text("state");
    private static final long LOW = Chance.text("stats_counter.low");
    private static final long HIGH = Chance.text("stats_counter.high");

    private final StatsSpec spec;
    private final Optional<MachineSimulation> machine;
    private final FigureSource random;
    private final FigureSource counter;
    private final StateSource state;
    private final FigureSource low;
    private final FigureSource high;

    /** Where a state comes from. */
    private interface StateSource {
        NodeState at(Chance place, long step, StatsFrame node);
    }

    /** Where a figure comes from. */
    private interface FigureSource {
        long at(Chance place, long step);
    }

    StatsSimulation(StatsSpec spec, Machines machines) {
        this.spec = spec;
        this.machine = spec.state() instanceof Machine rule ? Optional.of(machines.of(rule)) : Optional.empty();
        this.state = machine.isPresent() ? machine.get()::at : choice((Choice) spec.state());
        this.random = figure(spec.random(), RANDOM);
        this.counter = figure(spec.counter(), COUNTER);
        this.low = figure(spec.statsCounter().distance(), LOW);
        this.high = figure(spec.statsCounter().distance(), HIGH);
    }

    /** The stats at a step, but with the counter of another. */
    void read(Chance place, long step, long counterStep, StatsFrame into) {
        long centre = spec.statsCounter().centre();
        into.version = spec.version();
        into.random = random.at(place, step);
        into.counter = counter.at(place, counterStep);
        into.state = state.at(place, step, into);
        into.middle = centre;
        into.low = centre - low.at(place, step);
        into.high = centre + high.at(place, step);
    }

    /** Lets a trigger move the machine at a place, if there is one. */
    TriggerAnswer trigger(Chance place, long step, String trigger, Moves moves) {
        return machine.map(it -> it.trigger(place, step, trigger, moves)).orElseGet(TriggerAnswer::noSuchMachine);
    }

    private static FigureSource figure(Series series, long field) {
        if (series instanceof Uniform uniform) {
            return uniform(uniform, field);
        }
        return series.isRandom()
                ? (place, step) -> series.valueAt(step, place.in(field).at(series.sourceOf(step)))
                : (place, step) -> series.valueAt(step, 0);
    }

    /** The same as {@link Uniform#valueAt}, without a division. */
    private static FigureSource uniform(Uniform uniform, long field) {
        long min = uniform.min();
        Remainder byWidth = Remainder.by(uniform.max() - min + 1);
        return (place, step) -> min + byWidth.of(place.in(field).at(step));
    }

    /** The same as {@link Choice#valueAt}, without a division. */
    private static StateSource choice(Choice choice) {
        NodeState[] states = choice.states().toArray(NodeState[]::new);
        Remainder byCount = Remainder.by(states.length);
        return (place, step, node) -> states[(int) byCount.of(place.in(STATE).at(step))];
    }
}
