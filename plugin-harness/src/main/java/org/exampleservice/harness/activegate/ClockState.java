package org.exampleservice.harness.activegate;

import java.time.Instant;
import java.util.Objects;

/**
 * What the virtual clock shows. Immutable, hence thread-safe.
 *
 * @param now the simulated instant of the latest minute, or the start if there was none; always a full minute
 * @param minutes how many minutes have been run since the start
 * @param running whether minutes pass by themselves; otherwise by {@link ActiveGate#step} only
 * @param scale simulated seconds per second while it runs, 1 to 1000
 */
public record ClockState(Instant now, long minutes, boolean running, int scale) {

    /** The fastest that it runs. */
    public static final int FASTEST = 1000;

    public ClockState {
        Objects.requireNonNull(now, "now");
        if (scale < 1 || scale > FASTEST) {
            throw new IllegalArgumentException("the scale is " + scale + "; give a whole number from 1 to " + FASTEST);
        }
    }
}
