package org.exampleservice.simulator.record;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until it is time to ask again. */
@FunctionalInterface
public interface Pause {
    /** Comes back when a time is over; at once if it is not above zero. */
    void pass(Duration time) throws InterruptedException;

    /** In real time. */
    static Pause real() {
        return time -> {
            if (new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        };
    }
}
