package org.exampleservice.simulator.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Whole numbers as decimal digits, straight into a buffer. Numbers below 1000 are looked up, and always written as four
 * bytes of which one to three may be overwritten next: how many digits a random number has cannot be guessed, and a
 * processor that guesses wrong loses more time than the bytes take.
 */
final class Digits {
    /** How many bytes must be free behind the place to write at. */
    static final int ROOM = 20;

    /** Smaller numbers, zero or more, are written the quickest, by {@link #small}. */
    static final int SMALL = 1000;

    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int COUNT_SHIFT = 24;
    private static final int MILLION = SMALL * SMALL;
    private static final int[] READY = ready();
    private static final int[] PADDED = padded();
    private static final byte[] LEAST = JsonBuffer.ascii(Long.toString(Long.MIN_VALUE));

    private Digits() {}

    /** Whether a number is written by {@link #small}. */
    static boolean isSmall(long value) {
        return value >= 0 && value < SMALL;
    }

    /** Whether all of some numbers are. */
    static boolean areSmall(long[] values, int from, int to) {
        long signs = 0;
        for (int i = from; i < to; i++) {
            signs |= values[i] | (SMALL - 1 - values[i]);
        }
        return signs >= 0;
    }

    /** How many digits a number from 0 to 999 has. */
    static int smallLength(long value) {
        return READY[(int) value] >>> COUNT_SHIFT;
    }

    /** How many bytes {@link #write} takes. */
    static int length(long value) {
        int length = value < 0 ? 2 : 1;
        for (long rest = value / 10; rest != 0; rest /= 10) {
            length++;
        }
        return length;
    }

    /** Writes a number from 0 to 999 at {@code at}, where {@link #ROOM} bytes are free, and says where the digits end. */
    static int small(long value, byte[] out, int at) {
        int ready = READY[(int) value];
        FOUR_BYTES.set(out, at, ready);
        return at + (ready >>> COUNT_SHIFT);
    }

    /** Writes at {@code at}, where {@link #ROOM} bytes are free, and says where the digits end. */
    static int write(long value, byte[] out, int at) {
        if (value == Long.MIN_VALUE) {
            System.arraycopy(LEAST, 0, out, at, LEAST.length);
            return at + LEAST.length;
        }
        if (value < 0) {
            out[at] = '-';
            return write(-value, out, at + 1);
        }
        if (value < SMALL) {
            return small(value, out, at);
        }
        return value < MILLION ? thousands(value, out, at) : millions(value, out, at);
    }

    private static int thousands(long value, byte[] out, int at) {
        return three((int) (value % SMALL), out, small(value / SMALL, out, at));
    }

    private static int millions(long value, byte[] out, int at) {
        int rest = (int) (value % MILLION);
        int end = write(value / MILLION, out, at);
        return three(rest % SMALL, out, three(rest / SMALL, out, end));
    }

    private static int three(int value, byte[] out, int at) {
        FOUR_BYTES.set(out, at, PADDED[value]);
        return at + 3;
    }

    /** The digits of each small number, the first one in the lowest byte, and in the highest byte how many they are. */
    private static int[] ready() {
        int[] ready = new int[SMALL];
        Arrays.setAll(ready, value -> {
            int zeros = value < 10 ? 2 : value < 100 ? 1 : 0;
            return padded(value) >>> (Byte.SIZE * zeros) | (3 - zeros) << COUNT_SHIFT;
        });
        return ready;
    }

    /** The same as three digits each. */
    private static int[] padded() {
        int[] padded = new int[SMALL];
        Arrays.setAll(padded, Digits::padded);
        return padded;
    }

    private static int padded(int value) {
        return ('0' + value / 100) | ('0' + value / 10 % 10) << 8 | ('0' + value % 10) << 16;
    }
}
