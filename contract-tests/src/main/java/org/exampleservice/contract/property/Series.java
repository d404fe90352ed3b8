package org.exampleservice.contract.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What counters and states do over time. */
public final class Series {

    /** How a counter goes on from one minute to the next. */
    enum Step {
        RISE,
        REST,
        RESET,
        WRAP_32,
        WRAP_64,
        GAP,
        JUMP
    }

    private record Move(Step step, double number, int secondsLate) {}

    private static final int LONGEST = 12;
    private static final double TWO_TO_32 = 0x1p32;
    private static final double TWO_TO_64 = 0x1p64;

    private Series() {}

    /** Counters of up to a dozen minutes, all numbers finite. */
    public static Arbitrary<CounterSeries> counters() {
        return moves(Numbers.finite()).map(Series::counter);
    }

    /** The same, now and then with a number that is none, or beyond all. */
    public static Arbitrary<CounterSeries> countersOfAnyNumber() {
        return moves(Numbers.any()).map(Series::counter);
    }

    /** Counters that never go down and are read every minute. */
    public static Arbitrary<CounterSeries> risingCounters() {
        Arbitrary<Double> growth = Arbitraries.integers().between(0, 1000).map(Integer::doubleValue);
        return Combinators.combine(
                        Arbitraries.of(0.0, 1.0, TWO_TO_32 - 1, 0x1p52),
                        growth.list().ofMaxSize(LONGEST))
                .as(Series::rising);
    }

    /** States of up to a dozen minutes: the declared ones, others, gaps. */
    public static Arbitrary<StatePath> states(List<String> declared) {
        Arbitrary<Optional<String>> state = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(declared).map(Optional::of)),
                Tuple.of(2, Arbitraries.of("UNHEARD_OF", "", "ok").map(Optional::of)),
                Tuple.of(1, Arbitraries.just(Optional.empty())));
        return state.map(value -> new Readings.Sample<>(value, 0))
                .list()
                .ofMinSize(1)
                .ofMaxSize(LONGEST)
                .map(StatePath::new);
    }

    private static Arbitrary<List<Move>> moves(Arbitrary<Double> numbers) {
        Arbitrary<Integer> late = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(0)), Tuple.of(1, Arbitraries.of(1, 7, 30, 59, 60)));
        return Combinators.combine(Arbitraries.of(Step.class), numbers, late)
                .as(Move::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(LONGEST);
    }

    private static CounterSeries counter(List<Move> moves) {
        List<Readings.Sample<Double>> samples = new ArrayList<>();
        double value = 0;
        for (Move move : moves) {
            value = next(value, move);
            boolean gap = move.step == Step.GAP;
            samples.add(new Readings.Sample<>(gap ? Optional.empty() : Optional.of(value), move.secondsLate));
        }
        return new CounterSeries(samples);
    }

    private static double next(double value, Move move) {
        double amount = Math.abs(move.number);
        return switch (move.step) {
            case RISE -> value + amount;
            case REST, GAP -> value;
            case RESET -> 0;
            case WRAP_32 -> (value + amount) % TWO_TO_32;
            case WRAP_64 -> (value + amount) % TWO_TO_64;
            case JUMP -> move.number;
        };
    }

    private static CounterSeries rising(double first, List<Double> growths) {
        List<Readings.Sample<Double>> samples = new ArrayList<>();
        samples.add(Readings.Sample.of(first));
        double value = first;
        for (double growth : growths) {
            value += growth;
            samples.add(Readings.Sample.of(value));
        }
        return new CounterSeries(samples);
    }
}
