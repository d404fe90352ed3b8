package org.exampleservice.simulator.json;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One large array that is used again and again, by one writer at a time. Memory that is new has to be cleared and fetched,
 * which takes as long as to write an answer into it. Threadsafe.
 */
final class LargeArray {
    /** How many bytes it has: enough for 5,000 nodes. */
    static final int SIZE = 1024 * 1024;

    private static final byte[] NOT_MADE_YET = {};
    private static final AtomicReference<byte[]> FREE = new AtomicReference<>(NOT_MADE_YET);

    private LargeArray() {}

    /** The array, with anything in it, unless somebody else has it. To be given back. */
    static Optional<byte[]> take() {
        byte[] free = FREE.getAndSet(null);
        return Optional.ofNullable(free == NOT_MADE_YET ? new byte[SIZE] : free);
    }

    /** Lets others take the array. */
    static void giveBack(byte[] array) {
        FREE.set(array);
    }
}
