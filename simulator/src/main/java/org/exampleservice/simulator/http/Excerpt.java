package org.exampleservice.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps some bytes of those that are written to it, and refuses more as soon as it has them. Not threadsafe. */
final class Excerpt extends OutputStream {
    private final int count;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long before;

    /** The bytes behind the first so many. */
    Excerpt(long before, int count) {
        this.before = before;
        this.count = count;
    }

    /** Whether all are there. */
    boolean isWhole() {
        return kept.size() == count;
    }

    byte[] bytes() {
        return kept.toByteArray();
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int skipped = (int) Math.min(before, length);
        before -= skipped;
        kept.write(bytes, from + skipped, Math.min(length - skipped, count - kept.size()));
        if (isWhole()) {
            throw new IOException("the rest is not wanted");
        }
    }
}
