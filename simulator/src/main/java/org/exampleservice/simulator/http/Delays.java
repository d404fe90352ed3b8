package org.exampleservice.simulator.http;

import java.time.Duration;

/**
 * Waits where an answer must be late in real time. Must be threadsafe.
 *
 * <p>A test that wants no waiting gives {@code (delay, action) -> action.run()}, or keeps the actions and runs them when
 * it likes.
 */
@FunctionalInterface
public interface Delays {
    /**
     * Runs an action once when a time is over, on any thread, without blocking the caller for that time.
     *
     * @param delay zero or more
     */
    void after(Duration delay, Runnable action);
}
