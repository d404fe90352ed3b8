package org.exampleservice.contract.property;

import java.util.Arrays;
import java.util.List;

/** A counter over time: rises, rests, resets, wraps, gaps, late readings, two readings of one instant. */
public record CounterSeries(List<Sample<Double>> samples) implements Readings<Double> {
    public CounterSeries {
        samples = List.copyOf(samples);
    }

    /** Readings on time; NaN for a gap. */
    public static CounterSeries of(double... values) {
        return new CounterSeries(Arrays.stream(values)
                .mapToObj(value -> Double.isNaN(value) ? Sample.<Double>gap() : Sample.of(value))
                .toList());
    }
}
