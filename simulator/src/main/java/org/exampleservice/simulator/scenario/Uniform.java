package org.exampleservice.simulator.scenario;

/**
 * A new whole number at every step, each in the range as likely as the others.
 *
 * @param min the least value
 * @param max the greatest value, itself included; at least {@code min}
 */
public record Uniform(long min, long max) implements Series {
    public Uniform {
        if (max < min || max - min < 0 || max - min == Long.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "uniform from " + min + " to " + max + " is no range; give the lesser bound first");
        }
    }

    @Override
    public long valueAt(long step, long word) {
        return min + Long.remainderUnsigned(word, max - min + 1);
    }

    @Override
    public long least() {
        return min;
    }

    @Override
    public boolean isRandom() {
        return true;
    }
}
