package org.exampleservice.harness.preview;

import org.exampleservice.harness.recording.MetricValue;

/** What one dimension tuple had in one minute. */
record Cell(double min, double max, double sum, double count) {

    static Cell of(MetricValue value) {
        if (value instanceof MetricValue.StatCounter counter) {
            return new Cell(counter.min(), counter.max(), counter.sum(), counter.count());
        }
        double number = value instanceof MetricValue.State state
                ? state.number()
                : value instanceof MetricValue.Amount amount ? amount.value() : Double.NaN;
        return plain(number);
    }

    static Cell plain(double number) {
        return new Cell(number, number, number, 1);
    }

    /** Both together, when a tuple is reported twice in a minute: one sample more. */
    Cell with(Cell other) {
        return new Cell(Math.min(min, other.min), Math.max(max, other.max), sum + other.sum, count + other.count);
    }

    double value(Aggregation aggregation) {
        return switch (aggregation) {
            case MIN -> min;
            case MAX -> max;
            case SUM -> sum;
            case COUNT -> count;
            default -> sum / count;
        };
    }

    /** Whether a single number says it all. */
    boolean isPlain() {
        return count == 1 && min == sum && max == sum;
    }
}
