package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.model.TextSink;
import org.exampleservice.simulator.scenario.NamePattern;

/** The {@link Chance#text} of names that a pattern makes, of numbers below 10^16, without making the names. Immutable. */
final class NameHash {
    private final NamePattern pattern;
    private final boolean numberLast;
    private final long prefix;

    NameHash(NamePattern pattern) {
        this.pattern = pattern;
        this.numberLast = pattern.isSimple() && pattern.text().endsWith("{i}");
        this.prefix = Chance.text(pattern.prefix());
    }

    /** The hash of the name of one thing. */
    long of(long group, long number) {
        if (numberLast) {
            return digits(prefix, number);
        }
        Absorber absorber = new Absorber();
        pattern.to(absorber, group, number, 0);
        return absorber.hash;
    }

    /** Takes the last digit first, since to divide by a constant is cheap, and absorbs the first digit first. */
    private static long digits(long before, long number) {
        long reversed = 0;
        int count = 0;
        for (long rest = number; rest > 0 || count == 0; rest /= 10) {
            reversed = (reversed << 4) | (rest % 10);
            count++;
        }
        long hash = before;
        for (; count > 0; count--) {
            hash = Chance.absorb(hash, '0' + (reversed & 0xf));
            reversed >>>= 4;
        }
        return hash;
    }

    private static final class Absorber implements TextSink {
        private long hash;

        @Override
        public void text(String piece) {
            hash = Chance.text(hash, piece);
        }

        @Override
        public void number(long number) {
            hash = digits(hash, number);
        }
    }
}
