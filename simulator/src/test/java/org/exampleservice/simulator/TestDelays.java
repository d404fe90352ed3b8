package org.exampleservice.simulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.exampleservice.simulator.http.Delays;

/** Waits for nothing: keeps what is delayed until a test runs it. */
final class TestDelays implements Delays {
    private static final int PATIENCE_SECONDS = 120;

    private final List<Duration> delays = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Runnable> kept = new LinkedBlockingQueue<>();

    /** Delays that are over at once. */
    Delays skipping() {
        return (delay, action) -> {
            delays.add(delay);
            action.run();
        };
    }

    List<Duration> asked() {
        return List.copyOf(delays);
    }

    @Override
    public void after(Duration delay, Runnable action) {
        delays.add(delay);
        kept.add(action);
    }

    /** Waits until something is delayed, and takes it. */
    Runnable take() throws InterruptedException {
        Runnable action = kept.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (action == null) {
            throw new AssertionError("nothing was delayed");
        }
        return action;
    }
}
