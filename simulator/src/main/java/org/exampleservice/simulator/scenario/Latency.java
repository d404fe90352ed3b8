package org.exampleservice.simulator.scenario;

import java.time.Duration;

/** How long an answer takes, as data. Immutable. */
public sealed interface Latency {
    /** Always the same. */
    record Fixed(Duration time) implements Latency {
        public Fixed {
            notNegative(time);
        }
    }

    /** Each time from {@code min} to {@code max} as likely as the others. */
    record Between(Duration min, Duration max) implements Latency {
        public Between {
            notNegative(min);
            if (max.compareTo(min) < 0) {
                throw new IllegalArgumentException(
                        "latency from " + min + " to " + max + " is no range; give the lesser bound first");
            }
        }
    }

    /**
     * Mostly near the median, sometimes far above: the logarithm is normal.
     *
     * @param median half of the answers are quicker; above zero
     * @param sigma the standard deviation of the logarithm, above 0, at most 3
     */
    record Lognormal(Duration median, double sigma) implements Latency {
        public Lognormal {
            notNegative(median);
            if (median.isZero() || !(sigma > 0 && sigma <= 3)) {
                throw new IllegalArgumentException("lognormal with median " + median + " and sigma " + sigma
                        + " is none; give a median above zero and a sigma above 0, at most 3");
            }
        }
    }

    private static void notNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("latency " + time + " is below zero; give PT0S or more");
        }
    }
}
