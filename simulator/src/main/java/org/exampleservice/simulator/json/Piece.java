package org.exampleservice.simulator.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A short text that is written again and again. It is copied in words of eight bytes, mostly too far, which what comes
 * next writes over: to find out how many bytes are left takes longer than to copy them. A record, because the compiler
 * writes the words of one that is a constant right into the code.
 *
 * @param length the number of bytes
 * @param word0 the first eight bytes, the first one lowest; so are the other words of the next ones
 * @param rest what follows after {@value #EACH} bytes, or null
 */
record Piece(int length, long word0, long word1, long word2, long word3, long word4, long word5, Piece rest) {
    /** How many bytes more than its own are written at the most. */
    static final int OVER = 48;

    private static final int EACH = 48;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    static Piece of(String ascii) {
        return from(0, JsonBuffer.ascii(ascii));
    }

    /** A copy of some bytes of an array. */
    static Piece of(byte[] ascii, int from, int to) {
        return from(0, Arrays.copyOfRange(ascii, from, to));
    }

    private static Piece from(int from, byte[] ascii) {
        return new Piece(
                ascii.length - from,
                word(ascii, from),
                word(ascii, from + 8),
                word(ascii, from + 16),
                word(ascii, from + 24),
                word(ascii, from + 32),
                word(ascii, from + 40),
                ascii.length - from > EACH ? from(from + EACH, ascii) : null);
    }

    /** Whether the first two words are all of it. */
    boolean isShort() {
        return length <= 2 * Long.BYTES;
    }

    /** Writes the two words of a piece that {@link #isShort is short}, 16 bytes whatever its length. */
    static void write(long word0, long word1, byte[] out, int at) {
        WORD.set(out, at, word0);
        WORD.set(out, at + 8, word1);
    }

    /** Writes at {@code at}, where {@link #OVER} bytes more than needed are free, and says where the text ends. */
    int write(byte[] out, int at) {
        WORD.set(out, at, word0);
        if (length > Long.BYTES) {
            WORD.set(out, at + 8, word1);
            if (length > 2 * Long.BYTES) {
                WORD.set(out, at + 16, word2);
                WORD.set(out, at + 24, word3);
                WORD.set(out, at + 32, word4);
                WORD.set(out, at + 40, word5);
                if (rest != null) {
                    rest.writeAll(out, at + EACH);
                }
            }
        }
        return at + length;
    }

    /** Writes whole stretches, in a loop, since a compiler does not inline a method in itself again and again. */
    private void writeAll(byte[] out, int at) {
        int to = at;
        for (Piece piece = this; piece != null; piece = piece.rest) {
            WORD.set(out, to, piece.word0);
            WORD.set(out, to + 8, piece.word1);
            WORD.set(out, to + 16, piece.word2);
            WORD.set(out, to + 24, piece.word3);
            WORD.set(out, to + 32, piece.word4);
            WORD.set(out, to + 40, piece.word5);
            to += EACH;
        }
    }

    /** Eight bytes from a place on, the first one lowest, and zeros where there are none. */
    private static long word(byte[] ascii, int from) {
        long word = 0;
        for (int i = 0; i < Long.BYTES && from + i < ascii.length; i++) {
            word |= (long) ascii[from + i] << (Byte.SIZE * i);
        }
        return word;
    }
}
