package org.exampleservice.harness.alert;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.MetricValue.Amount;
import org.exampleservice.harness.recording.MetricValue.StatCounter;

/** How the values of one minute become the one that a rule looks at: {@code value_extractor} (pages.md 1.2). */
public enum Extractor {
    MIN,
    MAX,
    SUM,
    COUNT,
    AVG,
    MEDIAN,
    P90;

    private static final double NINE_TENTHS = 0.9;
    private static final double HALF = 0.5;

    /** The one of that name in any case, if there is one. */
    static Optional<Extractor> of(String word) {
        for (Extractor extractor : values()) {
            if (extractor.name().equals(word.toUpperCase(Locale.ROOT))) {
                return Optional.of(extractor);
            }
        }
        return Optional.empty();
    }

    /** What a minute's values make; at least one is given. */
    double of(List<MetricValue> values) {
        return switch (this) {
            case MIN -> values.stream().mapToDouble(Extractor::min).min().orElseThrow();
            case MAX -> values.stream().mapToDouble(Extractor::max).max().orElseThrow();
            case SUM -> values.stream().mapToDouble(Extractor::sum).sum();
            case COUNT -> count(values);
            case AVG -> values.stream().mapToDouble(Extractor::sum).sum() / count(values);
            case MEDIAN -> quantile(values, HALF);
            case P90 -> quantile(values, NINE_TENTHS);
        };
    }

    /** The least value with at least that share of the values at or below it. */
    private static double quantile(List<MetricValue> values, double share) {
        double[] sorted =
                values.stream().mapToDouble(it -> sum(it) / count(it)).sorted().toArray();
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static double count(List<MetricValue> values) {
        return values.stream().mapToDouble(Extractor::count).sum();
    }

    private static double count(MetricValue value) {
        return value instanceof StatCounter counter ? counter.count() : 1;
    }

    private static double min(MetricValue value) {
        return value instanceof StatCounter counter ? counter.min() : sum(value);
    }

    private static double max(MetricValue value) {
        return value instanceof StatCounter counter ? counter.max() : sum(value);
    }

    private static double sum(MetricValue value) {
        if (value instanceof StatCounter counter) {
            return counter.sum();
        }
        if (value instanceof MetricValue.State state) {
            return state.number();
        }
        return value instanceof Amount amount ? amount.value() : Double.NaN;
    }
}
