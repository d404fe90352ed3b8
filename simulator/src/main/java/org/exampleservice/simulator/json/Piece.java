package org.exampleservice.simulator.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A short text that is written again and again. It is copied in words of eight bytes, without a loop up to
 * {@value #FEW_BYTES} bytes and so mostly too far, which what comes next writes over: to find out how many bytes are left
 * takes longer than to copy them. Immutable.
 */
final class Piece {
    /** How many bytes more than its own are written at the most. */
    static final int OVER = 32;

    private static final int FEW_BYTES = 32;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int length;
    private final long word0;
    private final long word1;
    private final long word2;
    private final long word3;
    private final byte[] ascii;

    private Piece(byte[] ascii) {
        this.length = ascii.length;
        this.word0 = word(ascii, 0);
        this.word1 = word(ascii, 8);
        this.word2 = word(ascii, 16);
        this.word3 = word(ascii, 24);
        this.ascii = ascii;
    }

    static Piece of(String ascii) {
        return new Piece(JsonBuffer.ascii(ascii));
    }

    /** The number of bytes. */
    int length() {
        return length;
    }

    /** Writes at {@code at}, where {@link #OVER} bytes more than needed are free, and says where the text ends. */
    int write(byte[] out, int at) {
        WORD.set(out, at, word0);
        if (length > Long.BYTES) {
            WORD.set(out, at + 8, word1);
            WORD.set(out, at + 16, word2);
            WORD.set(out, at + 24, word3);
            if (length > FEW_BYTES) {
                System.arraycopy(ascii, FEW_BYTES, out, at + FEW_BYTES, length - FEW_BYTES);
            }
        }
        return at + length;
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
