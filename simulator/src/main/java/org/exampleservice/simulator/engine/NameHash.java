package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.model.TextSink;
import org.exampleservice.simulator.scenario.NamePattern;

/** The {@link Chance#text} of names that a pattern makes, without making the names. Immutable. */
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

    private static long digits(long before, long number) {
        long power = 1;
        while (number / power >= 10) {
            power *= 10;
        }
        long hash = before;
        for (long p = power; p > 0; p /= 10) {
            hash = Chance.absorb(hash, '0' + number / p % 10);
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
