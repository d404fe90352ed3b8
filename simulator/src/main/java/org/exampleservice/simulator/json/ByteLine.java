package org.exampleservice.simulator.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Bytes in a row. It grows, or, if it was given a stream, is emptied into that whenever it is full. Not threadsafe. */
class ByteLine {
    /**
     * How many bytes are free behind every text and every {@link #reserve}: enough for all characters, numbers and fixed
     * pieces that any writer puts before its next text. They need not look for room.
     */
    static final int SLACK = 256;

    private static final int FIRST_SIZE = 2 * SLACK;
    private static final int SMALL = 8 * FIRST_SIZE;
    private static final int STRETCH = 64 * 1024;

    private final Optional<OutputStream> stream;
    private final List<ByteBuffer> full = new ArrayList<>();
    private Optional<byte[]> large = Optional.empty();
    private long before;

    /** The last stretch, of which so many bytes are written. */
    byte[] bytes;

    int length;

    ByteLine(Optional<OutputStream> stream) {
        this.stream = stream;
        this.bytes = new byte[stream.isPresent() ? STRETCH : FIRST_SIZE];
    }

    /** Everything in one array; not for one with a stream, and once only. */
    byte[] toBytes() {
        byte[] all = full.isEmpty() ? Arrays.copyOf(bytes, length) : together();
        giveBack();
        return all;
    }

    /** Gives back what was borrowed, after which nothing more is written. Doing so again does nothing. */
    final void giveBack() {
        large.ifPresent(LargeArray::giveBack);
        large = Optional.empty();
    }

    private byte[] together() {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(before + length));
        full.forEach(all::put);
        return all.put(bytes, 0, length).array();
    }

    /** How many bytes there are in all. */
    final int written() {
        return Math.toIntExact(before + length);
    }

    /** Hands the rest to the stream, and says how many bytes there were in all. */
    long finish() {
        drain();
        return before;
    }

    final void append(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    /** Makes room for so many bytes and for {@link #SLACK} behind them. */
    final void reserve(int more) {
        if (length + more > bytes.length - SLACK) {
            makeRoom(more);
        }
    }

    private void makeRoom(int more) {
        if (stream.isPresent()) {
            drain();
        } else if (bytes.length >= STRETCH) {
            putAside();
        } else if (bytes.length >= SMALL) {
            moveIntoLarge();
        }
        if (length + more > bytes.length - SLACK) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more + SLACK));
        }
    }

    /** An array that was used before is in the processor's reach, which a new one is not. */
    private void moveIntoLarge() {
        large = LargeArray.take();
        if (large.isPresent()) {
            System.arraycopy(bytes, 0, large.get(), 0, length);
            bytes = large.get();
        }
    }

    /** To begin with another array is quicker than to copy what there is into a larger one. */
    private void putAside() {
        full.add(ByteBuffer.wrap(bytes, 0, length));
        bytes = new byte[STRETCH];
        before += length;
        length = 0;
    }

    private void drain() {
        try {
            stream.orElseThrow().write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        before += length;
        length = 0;
    }
}
