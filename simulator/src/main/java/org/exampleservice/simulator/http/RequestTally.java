package org.exampleservice.simulator.http;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests to demo routes since the start, by status and by fault. Threadsafe; never goes back. */
final class RequestTally {
    private final Map<String, LongAdder> byStatus = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> byFault = new ConcurrentHashMap<>();
    private final LatencyHistogram latency = new LatencyHistogram();

    /**
     * One request more.
     *
     * @param status empty if there was no answer, which counts as {@code none}
     * @param fault what went wrong, if anything
     */
    void add(Optional<Integer> status, Optional<String> fault) {
        count(byStatus, status.map(String::valueOf).orElse("none"));
        fault.ifPresent(kind -> count(byFault, kind));
    }

    /** A request was done with, answered or not, after so many nanoseconds of real time. */
    void took(long nanos) {
        latency.add(nanos);
    }

    /** How long requests took. */
    LatencyHistogram latency() {
        return latency;
    }

    /** How many requests had each status; a copy in order. */
    Map<String, Long> byStatus() {
        return sums(byStatus);
    }

    /** How many requests each fault hit; a copy in order. */
    Map<String, Long> byFault() {
        return sums(byFault);
    }

    private static void count(Map<String, LongAdder> counts, String key) {
        counts.computeIfAbsent(key, first -> new LongAdder()).increment();
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counts) {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((key, count) -> sums.put(key, count.sum()));
        return sums;
    }
}
