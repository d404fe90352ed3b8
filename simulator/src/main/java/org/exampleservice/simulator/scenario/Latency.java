package org.exampleservice.simulator.scenario;

import java.time.Duration;
import java.util.SplittableRandom;

/** How long an answer takes, as data. Immutable. */
public sealed interface Latency {
    /** The longest that is ever drawn, so that no answer is lost for ever. */
    Duration LONGEST = Duration.ofHours(1);

    /**
     * How long one answer takes.
     *
     * @param word 64 random bits that choose
     * @return at most {@link #LONGEST} where it is drawn without an upper bound
     */
    Duration draw(long word);

    /** Always the same. */
    record Fixed(Duration time) implements Latency {
        public Fixed {
            notNegative(time);
        }

        @Override
        public Duration draw(long word) {
            return time;
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

        /** In whole nanoseconds. */
        @Override
        public Duration draw(long word) {
            double range = (double) max.minus(min).toNanos();
            return min.plusNanos((long) ((word >>> 11) * 0x1p-53 * range));
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

        /** The normal number by Box and Muller, in arithmetic that is the same on every machine. */
        @Override
        public Duration draw(long word) {
            SplittableRandom random = new SplittableRandom(word);
            double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
            double normal = radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
            double nanos = median.toNanos() * StrictMath.exp(sigma * normal);
            return Duration.ofNanos((long) Math.min(nanos, (double) LONGEST.toNanos()));
        }
    }

    private static void notNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("latency " + time + " is below zero; give PT0S or more");
        }
    }
}
