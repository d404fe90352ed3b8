package org.exampleservice.simulator.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How each node of a run begins, up to its first figure: all of that never changes, so it is kept from one answer to the
 * next and copied in words of eight bytes, mostly too far. Immutable.
 */
final class LineHeads {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Format format;
    private final byte[] bytes;
    private final int stride;
    private final int[] lengths;

    /**
     * The heads of a format.
     *
     * @param ends where each head ends among the bytes, in which they follow one another
     */
    LineHeads(Format format, byte[] joined, int[] ends) {
        this.format = format;
        this.lengths = new int[ends.length];
        int longest = 0;
        for (int node = 0; node < ends.length; node++) {
            lengths[node] = ends[node] - (node == 0 ? 0 : ends[node - 1]);
            longest = Math.max(longest, lengths[node]);
        }
        this.stride = (longest + 31) / 32 * 32;
        this.bytes = new byte[stride * ends.length];
        for (int node = 0; node < ends.length; node++) {
            System.arraycopy(joined, ends[node] - lengths[node], bytes, stride * node, lengths[node]);
        }
    }

    /** Whether these are the heads of a format. */
    boolean isOf(Format other) {
        return format == other;
    }

    /** How many bytes are written at the most, those that are too far included. */
    int room() {
        return stride;
    }

    /** Writes the head of a node at {@code at}, where {@link #room} bytes are free, and says where it ends. */
    int write(int node, byte[] out, int at) {
        int head = stride * node;
        for (int i = 0; i < stride; i += 4 * Long.BYTES) {
            WORD.set(out, at + i, (long) WORD.get(bytes, head + i));
            WORD.set(out, at + i + 8, (long) WORD.get(bytes, head + i + 8));
            WORD.set(out, at + i + 16, (long) WORD.get(bytes, head + i + 16));
            WORD.set(out, at + i + 24, (long) WORD.get(bytes, head + i + 24));
        }
        return at + lengths[node];
    }
}
