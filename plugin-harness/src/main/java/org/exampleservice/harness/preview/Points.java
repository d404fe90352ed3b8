package org.exampleservice.harness.preview;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Numbers one after the other, mostly one a minute; NaN is a gap. Immutable, hence thread-safe. */
public final class Points {

    private final double[] values;

    private Points(double... values) {
        this.values = values;
    }

    /** Each number by its place. */
    static Points of(int size, IntToDoubleFunction value) {
        double[] values = new double[size];
        Arrays.setAll(values, value);
        return new Points(values);
    }

    /** How many, gaps included. */
    public int size() {
        return values.length;
    }

    /** The number at a place from 0; NaN for a gap, and outside of it. */
    public double at(int place) {
        return place < 0 || place >= values.length ? Double.NaN : values[place];
    }

    /** Those from a place, before another. */
    double[] between(int from, int until) {
        int first = Math.max(0, from);
        return first >= until ? new double[0] : Arrays.copyOfRange(values, first, Math.min(until, values.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points points && Arrays.equals(values, points.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** The numbers: {@code [1.0, NaN, 2.0]}. */
    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
