package org.exampleservice.simulator.engine;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Simulated time, and the only time there is in a simulation. It stands still or runs, and can be moved by hand either
 * way. Threadsafe: every reading and every move is one atomic step.
 *
 * <pre>{@code
 * SimulationClock clock = SimulationClock.frozenAt(Instant.parse("2026-01-01T00:00:00Z"));
 * clock.advance(Duration.ofMinutes(5));
 * }</pre>
 */
public final class SimulationClock {
    private static final int MOST_SCALE = 1_000_000;

    private final LongSupplier nanoTime;
    private final Anchor first;
    private final AtomicReference<Anchor> anchor;

    private SimulationClock(LongSupplier nanoTime, Instant now, int scale, boolean running) {
        this.nanoTime = nanoTime;
        this.first = new Anchor(requireNonNull(now, "now"), nanoTime.getAsLong(), scale, running);
        this.anchor = new AtomicReference<>(first);
    }

    /** A clock that stands at an instant until it is moved. */
    public static SimulationClock frozenAt(Instant now) {
        return new SimulationClock(() -> 0, now, 0, false);
    }

    /**
     * A clock that runs from an instant, as fast as a source of time.
     *
     * @param now the reading at this moment
     * @param nanoTime nanoseconds that never go back, from any origin, such as {@code System::nanoTime}
     */
    public static SimulationClock runningFrom(Instant now, LongSupplier nanoTime) {
        return runningFrom(now, nanoTime, 1);
    }

    /**
     * A clock that runs from an instant, so many times as fast as a source of time.
     *
     * @param now the reading at this moment
     * @param nanoTime nanoseconds that never go back, from any origin, such as {@code System::nanoTime}
     * @param factor 1 to 1,000,000
     * @throws IllegalArgumentException when the factor is out of range
     */
    public static SimulationClock runningFrom(Instant now, LongSupplier nanoTime, int factor) {
        return new SimulationClock(requireNonNull(nanoTime, "nanoTime"), now, checked(factor), true);
    }

    /** A clock that stands at an instant until it is moved or told to run, as {@link #runningFrom} does. */
    public static SimulationClock standingAt(Instant now, LongSupplier nanoTime, int factor) {
        return new SimulationClock(requireNonNull(nanoTime, "nanoTime"), now, checked(factor), false);
    }

    /** The simulated instant. */
    public Instant now() {
        return anchor.get().at(nanoTime.getAsLong());
    }

    /** Whether time goes on by itself; a clock made by {@link #frozenAt} stands even when it is told to run. */
    public boolean isRunning() {
        return anchor.get().running;
    }

    /** How many times as fast as its source of time it runs, or would run; 1 or more. */
    public int scale() {
        return Math.max(1, anchor.get().scale);
    }

    /** Moves to an instant, earlier or later; a running clock runs on from there. */
    public void set(Instant now) {
        requireNonNull(now, "now");
        anchor.updateAndGet(before -> before.from(now, nanoTime.getAsLong()));
    }

    /**
     * Moves forward.
     *
     * @throws IllegalArgumentException when the duration is below zero; {@link #set} goes back
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("cannot advance by " + duration + "; set(instant) goes back");
        }
        anchor.updateAndGet(before -> before.movedBy(duration, nanoTime.getAsLong()));
    }

    /** Stands still from now on; a clock that stands already stays. */
    public void freeze() {
        anchor.updateAndGet(before -> before.running(false, nanoTime.getAsLong()));
    }

    /** Runs on from where it stands, as fast as before; a clock that runs already goes on. */
    public void run() {
        anchor.updateAndGet(before -> before.running(true, nanoTime.getAsLong()));
    }

    /**
     * Runs, from the present instant on, so many times as fast as its source of time. A clock made by {@link #frozenAt}
     * has no source and stands all the same.
     *
     * @param factor 1 to 1,000,000
     * @throws IllegalArgumentException when the factor is out of range
     */
    public void scale(int factor) {
        checked(factor);
        anchor.updateAndGet(before -> before.scaled(factor, nanoTime.getAsLong()));
    }

    private static int checked(int factor) {
        if (factor < 1 || factor > MOST_SCALE) {
            throw new IllegalArgumentException(
                    "cannot run " + factor + " times as fast; give a whole number from 1 to " + MOST_SCALE);
        }
        return factor;
    }

    /** Begins anew: the first instant, and the speed and the standing or running that it was made with. */
    public void reset() {
        anchor.updateAndGet(before -> first.from(first.simulated, nanoTime.getAsLong()));
    }

    private record Anchor(Instant simulated, long nanos, int scale, boolean running) {
        Instant at(long nanosNow) {
            return running ? simulated.plus(Duration.ofNanos(nanosNow - nanos).multipliedBy(scale)) : simulated;
        }

        Anchor from(Instant instant, long nanosNow) {
            return new Anchor(instant, nanosNow, scale, running);
        }

        Anchor movedBy(Duration duration, long nanosNow) {
            return from(at(nanosNow).plus(duration), nanosNow);
        }

        Anchor running(boolean runs, long nanosNow) {
            return new Anchor(at(nanosNow), nanosNow, Math.max(1, scale), runs);
        }

        Anchor scaled(int factor, long nanosNow) {
            return new Anchor(at(nanosNow), nanosNow, factor, true);
        }
    }
}
