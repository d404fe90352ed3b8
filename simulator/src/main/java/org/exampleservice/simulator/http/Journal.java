package org.exampleservice.simulator.http;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;

/** The last requests to demo routes; older ones are forgotten. Threadsafe, without locks. */
final class Journal {
    static final int MOST = 1000;

    private final AtomicReferenceArray<Entry> ring = new AtomicReferenceArray<>(MOST);
    private final AtomicLong last = new AtomicLong();

    /**
     * A request.
     *
     * @param number from 1, in the order in which they are written down
     * @param at the simulated instant
     * @param status empty if there was no answer
     * @param fault what went wrong, if anything
     */
    record Entry(
            long number, Instant at, String method, String target, Optional<Integer> status, Optional<String> fault) {}

    void add(Instant at, Asked asked, Optional<Integer> status, Optional<String> fault) {
        long number = last.incrementAndGet();
        ring.set((int) (number % MOST), new Entry(number, at, asked.method(), asked.target(), status, fault));
    }

    /** How many requests there were in all. */
    long total() {
        return last.get();
    }

    /** The last ones, the latest first. */
    List<Entry> latest(int limit) {
        long newest = last.get();
        return LongStream.range(0, Math.min(Math.min(limit, MOST), newest))
                .map(back -> newest - back)
                .mapToObj(number -> ring.get((int) (number % MOST)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Begins anew. */
    void clear() {
        last.set(0);
        for (int i = 0; i < MOST; i++) {
            ring.set(i, null);
        }
    }
}
