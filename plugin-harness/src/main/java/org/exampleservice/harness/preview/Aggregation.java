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
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
                sum += value;
                count++;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        return switch (this) {
            case MIN -> least;
            case MAX -> greatest;
            case AVG -> sum / count;
            case SUM, COUNT -> sum;
            case P50 -> rank(values, count, 0.5);
            case P90 -> rank(values, count, 0.9);
        };
    }

    private static double rank(double[] values, int count, double share) {
        double[] sorted = values.clone();
        // NaN is greater than any number.
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)];
    }
}
