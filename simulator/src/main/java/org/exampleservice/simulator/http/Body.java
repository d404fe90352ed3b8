package org.exampleservice.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** The bytes of an answer. Immutable: bytes are copied on the way in and out. */
public final class Body {
    /** No bytes. */
    public static final Body EMPTY = of(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of some bytes. */
    public static Body of(byte[] bytes) {
        return new Body(bytes.clone());
    }

    /** A text in UTF-8. */
    public static Body of(String text) {
        return new Body(text.getBytes(UTF_8));
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** The bytes read as UTF-8. */
    public String text() {
        return new String(bytes, UTF_8);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /** Equal bytes make equal bodies. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The text. */
    @Override
    public String toString() {
        return text();
    }
}
