package org.exampleservice.harness.activegate;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The one owner of simulated time: which minute it is, and whether and how fast minutes pass. It runs forward only, a
 * minute at a time, and knows nothing of real time; see {@link Pacer}. Thread-safe.
 */
final class VirtualClock {

    static final Duration MINUTE = Duration.ofMinutes(1);

    private ClockState state;

    /** At a minute, stopped. */
    VirtualClock(Instant start) {
        state = new ClockState(start.truncatedTo(ChronoUnit.MINUTES), 0, false, 1);
    }

    synchronized ClockState state() {
        return state;
    }

    /** The instant of the minute that comes next; the first one is the start. */
    synchronized Instant next() {
        return state.minutes() == 0 ? state.now() : state.now().plus(MINUTE);
    }

    /** The next minute is over. */
    synchronized void advance() {
        state = new ClockState(next(), state.minutes() + 1, state.running(), state.scale());
    }

    synchronized ClockState play(int scale) {
        return become(new ClockState(state.now(), state.minutes(), true, scale));
    }

    synchronized ClockState pause() {
        return become(new ClockState(state.now(), state.minutes(), false, state.scale()));
    }

    private ClockState become(ClockState next) {
        state = Objects.requireNonNull(next, "next");
        return next;
    }
}
