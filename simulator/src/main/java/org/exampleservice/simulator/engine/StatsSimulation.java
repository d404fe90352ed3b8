package org.exampleservice.simulator.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exampleservice.simulator.scenario.Choice;
import org.exampleservice.simulator.scenario.Machine;
import org.exampleservice.simulator.scenario.Remainder;
import org.exampleservice.simulator.scenario.Series;
import org.exampleservice.simulator.scenario.StatsSpec;
import org.exampleservice.simulator.scenario.Uniform;

/** The stats of any place that follows one specification. Immutable. */
final class StatsSimulation {
    /** The number of the field that a state is drawn in, or a machine walks in. */
    static final int STATE = 0;

    private static final int RANDOM = 1;
    private static final int COUNTER = 2;
    private static final int LOW = 3;
    private static final int HIGH = 4;
    private static final long[] TEXTS = Stream.of(
                    "state", "random", "counter", "stats_counter.low", "stats_counter.high")
            .mapToLong(Chance::text)
            .toArray();

    /** How many fields there are. */
    static final int FIELDS = TEXTS.length;

    private final StatsSpec spec;
    private final Optional<MachineSimulation> machine;
    private final FigureSource random;
    private final FigureSource counter;
    private final StateSource state;
    private final FigureSource low;
    private final FigureSource high;
    private final int[] drawn;

    /** Where the states of all nodes in a frame come from. */
    private interface StateSource {
        void read(long step, StatsFrame nodes);
    }

    /** Where a figure of all nodes in a frame comes from. */
    private interface FigureSource {
        void read(long step, StatsFrame nodes, long[] into);
    }

    StatsSimulation(StatsSpec spec, Machines machines) {
        this.spec = spec;
        this.machine = spec.state() instanceof Machine rule ? Optional.of(machines.of(rule)) : Optional.empty();
        this.state = machine.isPresent() ? machine.get()::read : choice((Choice) spec.state());
        this.random = figure(spec.random(), RANDOM);
        this.counter = figure(spec.counter(), COUNTER);
        this.low = figure(spec.statsCounter().distance(), LOW);
        this.high = figure(spec.statsCounter().distance(), HIGH);
        this.drawn = IntStream.range(0, FIELDS)
                .filter(field -> field != COUNTER || !hasOneCounter())
                .toArray();
    }

    /** Works out what the chance of each field of some nodes hangs on, by their places. */
    void identify(RunIdentity nodes, int from, int to) {
        for (int field : drawn) {
            Chance.absorb(nodes.places, TEXTS[field], nodes.field(field), from, to);
        }
    }

    /** The stats of all nodes in a frame at a step, but with the counter of another. */
    void read(long step, long counterStep, StatsFrame nodes) {
        nodes.version = spec.version();
        nodes.middle = spec.statsCounter().centre();
        random.read(step, nodes, nodes.random);
        counter.read(counterStep, nodes, nodes.counter);
        state.read(step, nodes);
        low.read(step, nodes, nodes.low);
        high.read(step, nodes, nodes.high);
        for (int i = nodes.from; i < nodes.to; i++) {
            nodes.low[i] = nodes.middle - nodes.low[i];
        }
        for (int i = nodes.from; i < nodes.to; i++) {
            nodes.high[i] = nodes.middle + nodes.high[i];
        }
    }

    /** Whether the counter of all places is the same at a step. */
    boolean hasOneCounter() {
        return !spec.counter().isRandom();
    }

    /** Whether states come from a machine. */
    boolean hasMachine() {
        return machine.isPresent();
    }

    /** Lets a trigger move the machine at a place, if there is one. */
    TriggerAnswer trigger(long place, long step, String trigger, Moves moves) {
        return machine.map(it -> it.trigger(place, step, trigger, moves)).orElseGet(TriggerAnswer::noSuchMachine);
    }

    private static FigureSource figure(Series series, int field) {
        if (series instanceof Uniform uniform) {
            return uniform(uniform, field);
        }
        return series.isRandom() ? random(series, field) : plain(series);
    }

    private static FigureSource plain(Series series) {
        return (step, nodes, into) -> Arrays.fill(into, nodes.from, nodes.to, series.valueAt(step, 0));
    }

    private static FigureSource random(Series series, int field) {
        return (step, nodes, into) -> {
            long[] places = nodes.identity.field(field);
            long source = series.sourceOf(step);
            for (int i = nodes.from; i < nodes.to; i++) {
                into[i] = series.valueAt(step, Chance.absorb(places[i], source));
            }
        };
    }

    /** The same as {@link Uniform#valueAt}, without a division. */
    private static FigureSource uniform(Uniform uniform, int field) {
        long min = uniform.min();
        Remainder byWidth = Remainder.by(uniform.max() - min + 1);
        return (step, nodes, into) -> {
            Chance.absorb(nodes.identity.field(field), step, into, nodes.from, nodes.to);
            for (int i = nodes.from; i < nodes.to; i++) {
                into[i] = min + byWidth.of(into[i]);
            }
        };
    }

    /** The same as {@link Choice#valueAt}, without a division. */
    private static StateSource choice(Choice choice) {
        Remainder byCount = Remainder.by(choice.states().size());
        return (step, nodes) -> {
            long[] places = nodes.identity.field(STATE);
            nodes.states = choice.states();
            for (int i = nodes.from; i < nodes.to; i++) {
                nodes.state[i] = (int) byCount.of(Chance.absorb(places[i], step));
            }
        };
    }
}
