package org.exampleservice.simulator.json;

/** Whole numbers as decimal digits, straight into a buffer. */
final class Digits {
    private static final byte[] PAIRS = pairs();
    private static final byte[] LEAST = JsonBuffer.ascii(Long.toString(Long.MIN_VALUE));

    private Digits() {}

    /** Writes at {@code at}, at most 20 bytes, and says where they end. */
    static int write(long value, byte[] out, int at) {
        if (value >= 0) {
            return positive(value, out, at);
        }
        if (value == Long.MIN_VALUE) {
            System.arraycopy(LEAST, 0, out, at, LEAST.length);
            return at + LEAST.length;
        }
        out[at] = '-';
        return positive(-value, out, at + 1);
    }

    private static int positive(long value, byte[] out, int at) {
        int end = at + count(value);
        int i = end;
        long rest = value;
        while (rest >= 100) {
            long hundredth = rest / 100;
            int pair = (int) (rest - hundredth * 100) * 2;
            out[--i] = PAIRS[pair + 1];
            out[--i] = PAIRS[pair];
            rest = hundredth;
        }
        int pair = (int) rest * 2;
        out[--i] = PAIRS[pair + 1];
        if (rest >= 10) {
            out[--i] = PAIRS[pair];
        }
        return end;
    }

    private static int count(long value) {
        int digits = 1;
        long limit = 10;
        while (digits < 19 && value >= limit) {
            digits++;
            limit *= 10;
        }
        return digits;
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int i = 0; i < 100; i++) {
            pairs[2 * i] = (byte) ('0' + i / 10);
            pairs[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return pairs;
    }
}
