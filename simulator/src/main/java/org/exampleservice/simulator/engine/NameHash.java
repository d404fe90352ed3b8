package org.exampleservice.simulator.engine;

import java.util.Arrays;
import org.exampleservice.simulator.model.TextSink;
import org.exampleservice.simulator.scenario.NamePattern;

/** The {@link Chance#text} of names that a pattern makes, of numbers below 10^16, without making the names. Immutable. */
final class NameHash {
    private static final int MOST_READY = 1000;

    private final NamePattern pattern;
    private final boolean numberLast;
    private final long[] first;

    /** The hash of a pattern's names, the quickest for numbers up to a count. */
    NameHash(NamePattern pattern, int count) {
        this.pattern = pattern;
        this.numberLast = pattern.isSimple() && pattern.text().endsWith("{i}");
        this.first = numberLast ? first(Chance.text(pattern.prefix()), Math.min(count, MOST_READY)) : new long[0];
    }

    /** The hashes of the names of the numbers from 0 to the least that is at least 9 and the last. */
    private static long[] first(long prefix, int last) {
        long[] hashes = new long[1 + Math.max(9, last)];
        Arrays.setAll(hashes, number -> digits(prefix, number));
        return hashes;
    }

    /** That of the number without its last digit, and the last digit absorbed. */
    private long numbered(long number) {
        return number < first.length ? first[(int) number] : Chance.absorb(numbered(number / 10), '0' + number % 10);
    }

    /** The hash of the name of one thing. */
    long of(long group, long number) {
        if (numberLast) {
            return numbered(number);
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
