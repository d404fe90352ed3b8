package org.exampleservice.simulator.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Hangs up on a client that takes a large answer, which others wait for, at less than {@value #LEAST_BYTES} bytes a
 * period. To the idle timeout each byte counts as life. Threadsafe.
 */
final class SlowReader {
    static final long LEAST_BYTES = 64 * 1024;

    private final LongSupplier bytesOut;
    private final Delays delays;
    private final Duration period;
    private final Runnable hangUp;
    private volatile boolean done;

    SlowReader(LongSupplier bytesOut, Delays delays, Duration period, Runnable hangUp) {
        this.bytesOut = bytesOut;
        this.delays = delays;
        this.period = period;
        this.hangUp = hangUp;
    }

    /** Looks at it from now on, once a period. */
    void watch() {
        long before = bytesOut.getAsLong();
        delays.after(period, () -> look(before));
    }

    /** No more. */
    void leave() {
        done = true;
    }

    private void look(long before) {
        if (done) {
            return;
        }
        if (bytesOut.getAsLong() - before < LEAST_BYTES) {
            hangUp.run();
        } else {
            watch();
        }
    }
}
