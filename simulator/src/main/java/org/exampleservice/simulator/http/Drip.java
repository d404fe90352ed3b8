package org.exampleservice.simulator.http;

import java.util.Arrays;

/** An answer on its way, some bytes at a time; of a body that is not kept, few pieces are at hand. Not threadsafe. */
final class Drip {
    private static final int WINDOW = 1024 * 1024;

    private final Sending.Dripping manner;
    private final Wire wire;
    private final long length;
    private byte[] window = {};
    private long windowFrom;
    private long from;

    Drip(Sending.Dripping manner, Wire wire) {
        this.manner = manner;
        this.wire = wire;
        this.length = manner.answer().body().length();
    }

    /** Sends the next bytes and goes on later. */
    void next() {
        int count = (int) Math.min(manner.bytes(), length - from);
        byte[] part = part(count);
        from += count;
        Runnable next = from == length ? wire::end : () -> wire.after(manner.every(), this::next);
        wire.sendPart(manner.answer(), part, next);
    }

    private byte[] part(int count) {
        if (from + count > windowFrom + window.length) {
            window = manner.answer().body().piece(from, Math.max(count, WINDOW));
            windowFrom = from;
        }
        int at = (int) (from - windowFrom);
        return Arrays.copyOfRange(window, at, at + count);
    }
}
