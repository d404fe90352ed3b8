package org.exampleservice.harness.activegate;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Real time as the {@link Pacer} needs it; tests have their own. */
public interface RealTime {

    /** The machine's. */
    RealTime SYSTEM = new RealTime() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void await(Object monitor, Duration longest) throws InterruptedException {
            TimeUnit.NANOSECONDS.timedWait(monitor, Math.max(1, longest.toNanos()));
        }
    };

    /** Nanoseconds since some moment; only differences mean anything. */
    long nanos();

    /** Waits until the monitor, which the caller holds, is notified, or so long, or shorter. */
    void await(Object monitor, Duration longest) throws InterruptedException;
}
