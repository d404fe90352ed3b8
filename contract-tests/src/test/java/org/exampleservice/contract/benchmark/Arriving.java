package org.exampleservice.contract.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * What a server sends, read into memory outside the heap and counted there: a client that copies an answer of a megabyte once
 * more takes longer than the server that sends it, and so measures itself. Not threadsafe.
 */
final class Arriving extends InputStream {
    private static final int SIZE = 128 * 1024;

    private final SocketChannel channel;
    private final ByteBuffer arrived = ByteBuffer.allocateDirect(SIZE).limit(0);

    Arriving(SocketChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read() throws IOException {
        return isThere() ? Byte.toUnsignedInt(arrived.get()) : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (!isThere()) {
            return -1;
        }
        int count = Math.min(most, arrived.remaining());
        arrived.get(into, from, count);
        return count;
    }

    @Override
    public long skip(long most) throws IOException {
        if (most <= 0 || !isThere()) {
            return 0;
        }
        int count = (int) Math.min(most, arrived.remaining());
        arrived.position(arrived.position() + count);
        return count;
    }

    /** Waits for bytes if there are none; false at the end. */
    private boolean isThere() throws IOException {
        while (!arrived.hasRemaining()) {
            int count = channel.read(arrived.clear());
            arrived.flip();
            if (count < 0) {
                return false;
            }
        }
        return true;
    }
}
