package org.exampleservice.harness.packaging.upload;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A body in small pieces, so that it can be told how much of it is on its way. Each iterator begins anew. */
final class Chunks implements Iterable<byte[]> {

    static final int BYTES = 64 * 1024;

    private final byte[] body;
    private final UploadListener listener;

    Chunks(List<byte[]> parts, UploadListener listener) {
        this.body = joined(parts);
        this.listener = listener;
    }

    private static byte[] joined(List<byte[]> parts) {
        byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    @Override
    public Iterator<byte[]> iterator() {
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < body.length;
            }

            @Override
            public byte[] next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the body is over");
                }
                byte[] chunk = Arrays.copyOfRange(body, at, Math.min(body.length, at + BYTES));
                at += chunk.length;
                listener.sent(at, body.length);
                return chunk;
            }
        };
    }
}
