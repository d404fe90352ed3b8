package org.exampleservice.simulator.scenario;

/**
 * The remainder of 64 bits, read as a number of zero or more, by a divisor known beforehand: by multiplying, for to divide
 * takes several times as long. The quotient is taken from the upper half of a product with {@code (2^64 - 1) / divisor}; it
 * may be one too small, which shows. Immutable.
 */
public final class Remainder {
    private final long divisor;
    private final long reciprocal;

    private Remainder(long divisor) {
        this.divisor = divisor;
        this.reciprocal = Long.divideUnsigned(-1L, divisor);
    }

    /**
     * The remainders by a divisor.
     *
     * @param divisor 1 or more
     */
    public static Remainder by(long divisor) {
        if (divisor < 1) {
            throw new IllegalArgumentException("a divisor of " + divisor + " is too small; give 1 or more");
        }
        return new Remainder(divisor);
    }

    /**
     * The same as {@link Long#remainderUnsigned} by the divisor. Whether the quotient is too small is as good as random, so
     * there is no branch, which a processor would guess wrong: the divisor is taken away once more, and added again if that
     * was too much.
     */
    public long of(long word) {
        long less = word - quotient(word) * divisor - divisor;
        return less + ((less >> 63) & divisor);
    }

    /** {@link Math#multiplyHigh} reads both factors with a sign, which takes the other factor away for each sign bit. */
    private long quotient(long word) {
        return Math.multiplyHigh(word, reciprocal) + (word >> 63 & reciprocal) + (reciprocal >> 63 & word);
    }
}
