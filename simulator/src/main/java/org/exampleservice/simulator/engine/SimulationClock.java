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
    private final LongSupplier nanoTime;
    private final AtomicReference<Anchor> anchor;

    private SimulationClock(LongSupplier nanoTime, Instant now, boolean running) {
        this.nanoTime = nanoTime;
        this.anchor = new AtomicReference<>(new Anchor(requireNonNull(now, "now"), nanoTime.getAsLong(), running));
    }

    /** A clock that stands at an instant until it is moved. */
    public static SimulationClock frozenAt(Instant now) {
        return new SimulationClock(() -> 0, now, false);
    }

    /**
     * A clock that runs from an instant, as fast as a source of time.
     *
     * @param now the reading at this moment
     * @param nanoTime nanoseconds that never go back, from any origin, such as {@code System::nanoTime}
     */
    public static SimulationClock runningFrom(Instant now, LongSupplier nanoTime) {
        return new SimulationClock(requireNonNull(nanoTime, "nanoTime"), now, true);
    }

    /** The simulated instant. */
    public Instant now() {
        return anchor.get().at(nanoTime.getAsLong());
    }

    /** Moves to an instant, earlier or later; a running clock runs on from there. */
    public void set(Instant now) {
        requireNonNull(now, "now");
        anchor.updateAndGet(before -> new Anchor(now, nanoTime.getAsLong(), before.running));
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
        anchor.updateAndGet(before -> before.frozen(nanoTime.getAsLong()));
    }

    private record Anchor(Instant simulated, long nanos, boolean running) {
        Instant at(long nanosNow) {
            return running ? simulated.plusNanos(nanosNow - nanos) : simulated;
        }

        Anchor movedBy(Duration duration, long nanosNow) {
            return new Anchor(at(nanosNow).plus(duration), nanosNow, running);
        }

        Anchor frozen(long nanosNow) {
            return new Anchor(at(nanosNow), nanosNow, false);
        }
    }
}
