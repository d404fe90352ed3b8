package org.exampleservice.simulator.http;

import java.nio.ByteBuffer;

/**
 * Bytes in memory that clients are sent. What is large and sent more than once is copied, once, to where the operating
 * system takes it from; an array on the heap would be copied there for each client. Nobody changes the array. Threadsafe.
 */
final class KeptBytes {
    /** So many bytes are large. */
    static final int LARGE = 64 * 1024;

    private final byte[] bytes;
    private boolean wasSent;
    private ByteBuffer outside;

    KeptBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes for reading, with a position of their own. */
    ByteBuffer forSending() {
        return bytes.length < LARGE ? ByteBuffer.wrap(bytes).asReadOnlyBuffer() : large();
    }

    private synchronized ByteBuffer large() {
        if (outside == null && wasSent) {
            outside = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        }
        wasSent = true;
        return outside == null ? ByteBuffer.wrap(bytes).asReadOnlyBuffer() : outside.asReadOnlyBuffer();
    }
}
