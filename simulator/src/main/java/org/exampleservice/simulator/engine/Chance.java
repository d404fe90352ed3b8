package org.exampleservice.simulator.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Chance as a hash: 64 random bits for a place and a step, without a sequence, so that what is asked first changes
 * nothing. Immutable.
 *
 * <p>This arithmetic is a contract; a change of it changes every value of every scenario. All of it is in 64 bits that
 * wrap:
 *
 * <pre>
 * absorb(h, x) = mix((h xor x) + 0x9E3779B97F4A7C15)
 * mix(z)       = the finaliser of SplitMix64: z = (z xor z>>>30) * 0xBF58476D1CE4E5B9;
 *                z = (z xor z>>>27) * 0x94D049BB133111EB; z xor z>>>31
 * text(s)      = absorb over the UTF-8 bytes of s (0 to 255) in order, from 0
 * seed         = absorb(0, seed)
 * in(name)     = absorb(h, text(name))
 * at(step)     = absorb(h, step)
 * </pre>
 *
 * A node's field is {@code seed, in(group), in(node), in(field), at(step)}; one of the service itself {@code seed,
 * in("/"), in(field), at(step)}.
 */
final class Chance {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private final long state;

    private Chance(long state) {
        this.state = state;
    }

    static Chance of(long seed) {
        return new Chance(absorb(0, seed));
    }

    Chance in(String name) {
        return in(text(name));
    }

    /** The same as the name whose {@link #text} is given. */
    Chance in(long text) {
        return new Chance(absorb(state, text));
    }

    long at(long step) {
        return absorb(state, step);
    }

    /** The same as {@code in(field).at(step)} of a place whose {@link #hash} is given. */
    static long word(long place, long field, long step) {
        return absorb(absorb(place, field), step);
    }

    /** {@link #absorb} of some hashes and a value: a loop of nothing else, which many processors do for several at once. */
    static void absorb(long[] hashes, long value, long[] into, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] = absorb(hashes[i], value);
        }
    }

    /** Everything absorbed so far, in 64 bits. */
    long hash() {
        return state;
    }

    /** The hash of a text, to be worked out once for one that is needed often. */
    static long text(String text) {
        return text(0, text);
    }

    /** The hash of a text that begins with one whose hash is given. */
    static long text(long before, String text) {
        long hash = before;
        for (byte unit : text.getBytes(UTF_8)) {
            hash = absorb(hash, Byte.toUnsignedLong(unit));
        }
        return hash;
    }

    static long absorb(long hash, long value) {
        return mix((hash ^ value) + GAMMA);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
