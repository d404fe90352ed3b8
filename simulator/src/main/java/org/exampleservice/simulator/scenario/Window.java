package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * A stretch of simulated time from the scenario's start.
 *
 * @param at when it begins, the beginning included; not below zero
 * @param until when it ends, the end not included, or never; after {@code at}
 */
public record Window(Duration at, Optional<Duration> until) {
    public Window {
        requireNonNull(at, "at");
        if (at.isNegative()) {
            throw new IllegalArgumentException("a window at " + at + " is before the start; give PT0S or later");
        }
        if (until.isPresent() && until.get().compareTo(at) <= 0) {
            throw new IllegalArgumentException(
                    "a window from " + at + " until " + until.get() + " is never open; give it a length above zero");
        }
    }

    /** The window that begins then and stays open for a time, or for ever. */
    public static Window of(Duration at, Optional<Duration> length) {
        return new Window(at, length.map(at::plus));
    }

    /** Whether it is open at a time from the start. */
    public boolean holds(Duration time) {
        return time.compareTo(at) >= 0
                && until.map(end -> time.compareTo(end) < 0).orElse(true);
    }

    /** Whether it is open when a step begins. */
    public boolean holds(long step) {
        return step >= fromStep() && step < endStep();
    }

    /** The first step that begins in it or after it. */
    public long fromStep() {
        return stepFrom(at);
    }

    /** Whether it shares a moment with another. */
    public boolean overlaps(Window other) {
        return endsAfter(other.at) && other.endsAfter(at);
    }

    private boolean endsAfter(Duration time) {
        return until.map(end -> end.compareTo(time) > 0).orElse(true);
    }

    private long endStep() {
        return until.map(Window::stepFrom).orElse(Long.MAX_VALUE);
    }

    private static long stepFrom(Duration time) {
        long minutes = time.toMinutes();
        return 1 + (time.equals(Duration.ofMinutes(minutes)) ? minutes : minutes + 1);
    }
}
