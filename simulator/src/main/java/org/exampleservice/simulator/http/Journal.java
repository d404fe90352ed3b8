package org.exampleservice.simulator.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;

/**
 * The last requests to demo routes; older ones are forgotten, and of what is long only the beginning is kept, so that it
 * never takes more than about half a megabyte. Threadsafe, without locks.
 */
final class Journal {
    static final int MOST = 1000;

    private static final int MOST_METHOD = 20;
    private static final int MOST_TARGET = 200;

    private volatile Ring ring = new Ring();

    /** What was written down since it began anew; a thread that is late writes into what it began with. */
    static final class Ring {
        private final AtomicReferenceArray<Entry> entries = new AtomicReferenceArray<>(MOST);
        private final AtomicLong last = new AtomicLong();

        Entry at(long number) {
            return entries.get((int) (number % MOST));
        }

        /** A thread that was overtaken by a thousand others does not overwrite what is newer. */
        void keep(Entry entry) {
            entries.accumulateAndGet(
                    (int) (entry.number() % MOST),
                    entry,
                    (old, added) -> old != null && old.number() > added.number() ? old : added);
        }
    }

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
        Ring open = ring;
        long number = open.last.incrementAndGet();
        open.keep(new Entry(
                number, at, first(MOST_METHOD, asked.method()), first(MOST_TARGET, asked.target()), status, fault));
    }

    /** How many requests there were in all. */
    long total() {
        return ring.last.get();
    }

    /** The last ones, the latest first. */
    List<Entry> latest(int limit) {
        Ring open = ring;
        long newest = open.last.get();
        return LongStream.range(0, Math.min(Math.min(limit, MOST), newest))
                .map(back -> newest - back)
                .mapToObj(number -> Optional.ofNullable(open.at(number)).filter(entry -> entry.number() == number))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String first(int most, String text) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    /** Begins anew. */
    void clear() {
        ring = new Ring();
    }
}
