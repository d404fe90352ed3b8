package org.exampleservice.harness.preview;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How several values become one (pages.md 1.2). */
public enum Aggregation {
    MIN,
    MAX,
    AVG,
    SUM,
    COUNT,
    P50,
    P90;

    /** The one of that name in any case; {@code MEDIAN} is {@link #P50}. */
    static Optional<Aggregation> of(String written) {
        String name = written.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name) || (one == P50 && name.equals("MEDIAN")))
                .findFirst();
    }

    /** Whether several dimension tuples may be merged by it: MIN, MAX, AVG and SUM. */
    boolean isMerge() {
        return this == MIN || this == MAX || this == AVG || this == SUM;
    }

    /**
     * One value made of the numbers among some values; NaN means none. A percentile is the nearest rank. COUNT adds, as
     * what is counted has been counted before.
     */
    double of(double... values) {
        double[] numbers =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (numbers.length == 0) {
            return Double.NaN;
        }
        return switch (this) {
            case MIN -> Arrays.stream(numbers).min().orElseThrow();
            case MAX -> Arrays.stream(numbers).max().orElseThrow();
            case AVG -> Arrays.stream(numbers).sum() / numbers.length;
            case SUM, COUNT -> Arrays.stream(numbers).sum();
            case P50 -> rank(numbers, 0.5);
            case P90 -> rank(numbers, 0.9);
        };
    }

    private static double rank(double[] numbers, double share) {
        Arrays.sort(numbers);
        return numbers[Math.max(0, (int) Math.ceil(share * numbers.length) - 1)];
    }
}
