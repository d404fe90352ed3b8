package org.exampleservice.contract.property;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Numbers as metric code meets them, half of them at an edge. */
public final class Numbers {

    /** The numbers at which counters wrap, types end and rounding begins. */
    static final List<Double> EDGES = List.of(
            0.0,
            1.0,
            -0.0,
            -1.0,
            0x1p31 - 1,
            0x1p31,
            0x1p32 - 1,
            0x1p32,
            0x1p53 - 1,
            0x1p53,
            0x1p53 + 2,
            0x1p63,
            0x1p64,
            Double.MIN_VALUE,
            Double.MAX_VALUE);

    private static final List<Double> NOT_FINITE =
            List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    private Numbers() {}

    /** Finite numbers. */
    public static Arbitrary<Double> finite() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 100).map(Integer::doubleValue)),
                Tuple.of(3, Arbitraries.of(EDGES)),
                Tuple.of(1, Arbitraries.doubles().between(-1e18, 1e18)));
    }

    /** Any number, NaN and the infinities included. */
    public static Arbitrary<Double> any() {
        return Arbitraries.frequencyOf(Tuple.of(7, finite()), Tuple.of(1, Arbitraries.of(NOT_FINITE)));
    }
}
