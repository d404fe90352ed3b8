package org.exampleservice.simulator.json;

import java.util.Arrays;

/**
 * Whole numbers as decimal digits, straight into a buffer. Numbers below 1000 are looked up, and always written as three
 * bytes of which one or two may be overwritten next: how many digits a random number has cannot be guessed, and a
 * processor that guesses wrong loses more time than the bytes take.
 */
final class Digits {
    /** How many bytes must be free behind the place to write at. */
    static final int ROOM = 20;

    private static final int THOUSAND = 1000;
    private static final int MILLION = THOUSAND * THOUSAND;
    private static final int[] READY = ready();
    private static final byte[] ZEROS = zeros();

    private static final byte[] LEAST = JsonBuffer.ascii(Long.toString(Long.MIN_VALUE));

    private Digits() {}

    /** Writes at {@code at}, where {@link #ROOM} bytes are free, and says where the digits end. */
    static int write(long value, byte[] out, int at) {
        if (value >= 0 && value < THOUSAND) {
            return first((int) value, out, at);
        }
        if (value == Long.MIN_VALUE) {
            System.arraycopy(LEAST, 0, out, at, LEAST.length);
            return at + LEAST.length;
        }
        if (value < 0) {
            out[at] = '-';
            return write(-value, out, at + 1);
        }
        return large(value, out, at);
    }

    private static int large(long value, byte[] out, int at) {
        if (value < MILLION) {
            return three((int) (value % THOUSAND), out, first((int) (value / THOUSAND), out, at));
        }
        long millions = value / MILLION;
        int rest = (int) (value - millions * MILLION);
        int end = write(millions, out, at);
        return three(rest % THOUSAND, out, three(rest / THOUSAND, out, end));
    }

    /** The digits of a number without zeros before them. */
    private static int first(int value, byte[] out, int at) {
        int zeros = ZEROS[value];
        bytes(READY[value] >>> (8 * zeros), out, at);
        return at + 3 - zeros;
    }

    private static int three(int value, byte[] out, int at) {
        bytes(READY[value], out, at);
        return at + 3;
    }

    private static void bytes(int three, byte[] out, int at) {
        out[at] = (byte) three;
        out[at + 1] = (byte) (three >>> 8);
        out[at + 2] = (byte) (three >>> 16);
    }

    /** Three digits of each number below 1000, the first one in the lowest byte. */
    private static int[] ready() {
        int[] ready = new int[THOUSAND];
        Arrays.setAll(ready, value -> ('0' + value / 100) | ('0' + value / 10 % 10) << 8 | ('0' + value % 10) << 16);
        return ready;
    }

    /** How many of the three are zeros that nobody writes. */
    private static byte[] zeros() {
        byte[] zeros = new byte[THOUSAND];
        Arrays.fill(zeros, 0, 100, (byte) 1);
        Arrays.fill(zeros, 0, 10, (byte) 2);
        return zeros;
    }
}
