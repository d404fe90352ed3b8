package org.exampleservice.simulator.http;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** How long requests took, counted into a few classes. Threadsafe, without locks. */
final class LatencyHistogram {
    private static final long[] MOST_NANOS = {
        100_000,
        250_000,
        500_000,
        1_000_000,
        2_500_000,
        5_000_000,
        10_000_000,
        25_000_000,
        50_000_000,
        100_000_000,
        250_000_000,
        500_000_000,
        1_000_000_000,
        5_000_000_000L,
        30_000_000_000L,
        Long.MAX_VALUE
    };

    private final LongAdder[] classes =
            IntStream.range(0, MOST_NANOS.length).mapToObj(i -> new LongAdder()).toArray(LongAdder[]::new);
    private final LongAdder sum = new LongAdder();

    /**
     * A class with all below it.
     *
     * @param most the longest in it, in seconds, as Prometheus writes it
     * @param count how many took that long or less
     */
    record Bucket(String most, long count) {}

    void add(long nanos) {
        int at = Arrays.binarySearch(MOST_NANOS, nanos);
        classes[at >= 0 ? at : -at - 1].increment();
        sum.add(nanos);
    }

    /** Every class, the last of which has all. */
    List<Bucket> buckets() {
        long[] counts = Arrays.stream(classes).mapToLong(LongAdder::sum).toArray();
        Arrays.parallelPrefix(counts, Long::sum);
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new Bucket(label(MOST_NANOS[i]), counts[i]))
                .toList();
    }

    /** All of them together, in nanoseconds. */
    long nanos() {
        return sum.sum();
    }

    private static String label(long nanos) {
        return nanos == Long.MAX_VALUE ? "+Inf" : Seconds.of(nanos);
    }
}
