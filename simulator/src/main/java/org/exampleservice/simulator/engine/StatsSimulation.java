package org.exampleservice.simulator.engine;

import java.util.Optional;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Around;
import org.exampleservice.simulator.scenario.Choice;
import org.exampleservice.simulator.scenario.Machine;
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
    private final StateSource state;
    private final Uniform distance;

    /** Where a state comes from. */
    private interface StateSource {
        NodeState at(Chance place, long step, Moves moves);
    }

    StatsSimulation(StatsSpec spec, Machines machines) {
        this.spec = spec;
        this.machine = spec.state() instanceof Machine rule ? Optional.of(machines.of(rule)) : Optional.empty();
        this.state = machine.isPresent() ? machine.get()::at : choice((Choice) spec.state());
        this.distance = spec.statsCounter().distance();
    }

    /** The stats at a step, but with the counter of another. */
    void read(Chance place, long step, long counterStep, StatsFrame into) {
        Around around = spec.statsCounter();
        into.version = spec.version();
        into.random = figure(spec.random(), place, RANDOM, step);
        into.counter = figure(spec.counter(), place, COUNTER, counterStep);
        into.state = state.at(place, step, into.moves);
        into.middle = around.centre();
        into.low = around.centre() - distance.valueAt(step, place.in(LOW).at(step));
        into.high = around.centre() + distance.valueAt(step, place.in(HIGH).at(step));
    }

    /** Lets a trigger move the machine at a place, if there is one. */
    TriggerAnswer trigger(Chance place, long step, String trigger, Moves moves) {
        return machine.map(it -> it.trigger(place, step, trigger, moves)).orElseGet(TriggerAnswer::noSuchMachine);
    }

    private static long figure(Series series, Chance place, long field, long step) {
        long source = series.sourceOf(step);
        return series.valueAt(step, series.isRandom() ? place.in(field).at(source) : 0);
    }

    private static StateSource choice(Choice choice) {
        return (place, step, moves) -> choice.valueAt(place.in(STATE).at(step));
    }
}
