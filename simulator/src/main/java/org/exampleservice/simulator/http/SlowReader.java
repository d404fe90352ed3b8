package org.exampleservice.simulator.http;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

/**
 * Hangs up on a client that takes a large answer, which others wait for, at less than {@value #LEAST_BYTES} bytes a
 * period, from the first on; until then it is the answer that takes its time. To the idle timeout each byte counts as
 * life. Threadsafe.
 */
final class SlowReader {
    static final long LEAST_BYTES = 64 * 1024;

    private final LongSupplier bytesOut;
    private final BiFunction<Duration, Runnable, Runnable> timer;
    private final Duration period;
    private final Runnable hangUp;
    private long begin = -1;
    private Runnable cancel = () -> {};
    private boolean done;

    /**
     * Looks at nobody yet.
     *
     * @param timer runs something when a time is over, and gives what to run if it is not wanted any more
     */
    SlowReader(
            LongSupplier bytesOut, BiFunction<Duration, Runnable, Runnable> timer, Duration period, Runnable hangUp) {
        this.bytesOut = bytesOut;
        this.timer = timer;
        this.period = period;
        this.hangUp = hangUp;
    }

    /** Looks at it from now on, once a period. */
    synchronized void watch() {
        long before = bytesOut.getAsLong();
        begin = begin < 0 ? before : begin;
        cancel = timer.apply(period, () -> look(before));
    }

    /** No more. */
    synchronized void leave() {
        done = true;
        cancel.run();
    }

    private synchronized void look(long before) {
        if (done) {
            return;
        }
        if (before > begin && bytesOut.getAsLong() - before < LEAST_BYTES) {
            hangUp.run();
        } else {
            watch();
        }
    }
}
