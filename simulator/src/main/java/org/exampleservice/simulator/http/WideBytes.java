package org.exampleservice.simulator.http;

import java.io.IOException;
import java.io.OutputStream;

/** Writes ASCII in UTF-16, the higher byte first. Not threadsafe. */
final class WideBytes extends OutputStream {
    private final OutputStream out;

    WideBytes(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        byte[] wide = new byte[2 * length];
        for (int i = 0; i < length; i++) {
            wide[2 * i + 1] = bytes[from + i];
        }
        out.write(wide);
    }
}
