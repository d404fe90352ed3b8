package org.exampleservice.simulator.http;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Which step a route shows.
 *
 * @param next to the next request, which counts
 * @param shown to somebody who only looks
 */
record Steps(LongSupplier next, LongSupplier shown) {
    static Steps of(LongSupplier clock) {
        return new Steps(clock, clock);
    }

    /** One more with each request, from 1. */
    static Steps counted() {
        AtomicLong requests = new AtomicLong();
        return new Steps(requests::incrementAndGet, () -> Math.max(1, requests.get()));
    }
}
