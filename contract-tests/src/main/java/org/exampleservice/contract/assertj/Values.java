package org.exampleservice.contract.assertj;

import org.exampleservice.harness.golden.Numbers;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricValue;

/** Values and fates as failures show them. */
final class Values {

    private static final double RELATIVE = 1e-9;

    private Values() {}

    static String text(Emission emission) {
        if (emission instanceof Emission.Metric metric) {
            return text(metric.value());
        }
        if (emission instanceof Emission.Property property) {
            return "\"" + property.value() + "\"";
        }
        if (emission instanceof Emission.Endpoint endpoint) {
            return "ports " + endpoint.ports() + ", names " + endpoint.dnsNames();
        }
        if (emission instanceof Emission.Event event) {
            return event.type() + " " + event.texts() + " " + event.properties();
        }
        return emission.toString();
    }

    static String text(MetricValue value) {
        if (value instanceof MetricValue.Amount amount) {
            return number(amount.value());
        }
        if (value instanceof MetricValue.State state) {
            return state.name();
        }
        if (value instanceof MetricValue.StatCounter stat) {
            return "min " + number(stat.min()) + ", max " + number(stat.max()) + ", sum " + number(stat.sum())
                    + ", count " + number(stat.count());
        }
        return ((MetricValue.StateName) value).name();
    }

    static String fate(Fate fate) {
        if (fate instanceof Fate.Withheld withheld) {
            return "withheld (" + withheld.rule().wireName() + ")";
        }
        if (fate instanceof Fate.Dropped dropped) {
            return "dropped (" + dropped.reason().wireName() + ", "
                    + dropped.reason().source() + ")";
        }
        return "emitted";
    }

    static String number(double value) {
        return Numbers.text(value);
    }

    /** Equal but for rounding, or within a distance. */
    static boolean near(double actual, double expected, double within) {
        if (Double.compare(actual, expected) == 0) {
            return true;
        }
        double most = Math.max(within, RELATIVE * Math.max(Math.abs(actual), Math.abs(expected)));
        return Math.abs(actual - expected) <= most;
    }
}
