package org.exampleservice.harness.python;

import org.exampleservice.harness.recording.MetricValue;

/** Values of measurements in few words. */
final class Values {

    private Values() {}

    static String text(MetricValue value) {
        if (value instanceof MetricValue.Amount amount) {
            return Double.toString(amount.value());
        }
        if (value instanceof MetricValue.State state) {
            return state.name();
        }
        if (value instanceof MetricValue.StatCounter counter) {
            return counter.min() + ".." + counter.max() + " " + counter.sum() + "/" + counter.count();
        }
        return value.toString();
    }
}
