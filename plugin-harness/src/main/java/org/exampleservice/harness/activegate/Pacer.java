package org.exampleservice.harness.activegate;

import java.time.Duration;

/**
 * Lets minutes pass in real time: one every 60 s divided by the scale. A minute that took longer is followed by the next
 * one at once, and what was missed is not made up for. Thread-safe.
 */
final class Pacer implements AutoCloseable {

    private static final long MINUTE_NANOS = VirtualClock.MINUTE.toNanos();

    private final VirtualClock clock;
    private final RealTime time;
    private final Runnable minute;
    private final Thread thread = new Thread(this::loop, "activegate-clock");
    private boolean closed;
    private long due;

    /** @param minute runs the next one; must not throw */
    Pacer(VirtualClock clock, RealTime time, Runnable minute) {
        this.clock = clock;
        this.time = time;
        this.minute = minute;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** The first minute comes at once. */
    synchronized ClockState play(int scale) {
        ClockState before = clock.state();
        ClockState state = clock.play(scale);
        due = before.running() ? Math.min(due, time.nanos() + period()) : time.nanos();
        notifyAll();
        return state;
    }

    synchronized ClockState pause() {
        ClockState state = clock.pause();
        notifyAll();
        return state;
    }

    private void loop() {
        try {
            while (awaitDue()) {
                minute.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when it is closed. */
    private synchronized boolean awaitDue() throws InterruptedException {
        while (!closed) {
            long left = due - time.nanos();
            if (clock.state().running() && left <= 0) {
                due = -left < period() ? due + period() : time.nanos() + period();
                return true;
            }
            time.await(this, clock.state().running() ? Duration.ofNanos(left) : VirtualClock.MINUTE);
        }
        return false;
    }

    private long period() {
        return MINUTE_NANOS / clock.state().scale();
    }

    /** No further minute begins; one that runs is interrupted. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        thread.interrupt();
    }
}
