package org.exampleservice.simulator.http;

import java.io.OutputStream;

/** Takes bytes and keeps their number only. Not threadsafe. */
final class Counting extends OutputStream {
    private long bytes;

    long bytes() {
        return bytes;
    }

    @Override
    public void write(int value) {
        bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
        bytes += length;
    }
}
