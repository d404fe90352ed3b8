package org.exampleservice.harness.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The one clock of a run; the loop moves it from minute to minute, and a plugin that sleeps moves it on. */
final class SimulatedTime implements InstantSource {

    private final Surroundings surroundings;
    private volatile Instant now;
    private volatile int coming;

    SimulatedTime(Instant start, Surroundings surroundings) {
        this.now = start;
        this.surroundings = surroundings;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void moveTo(Instant instant) {
        now = instant;
        surroundings.moveTo(instant);
    }

    /** So many turns follow the one that comes next, see {@link EvenTurns}. */
    void expect(int turns) {
        coming = turns;
    }

    int coming() {
        return coming;
    }

    void sleep(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("sleep of " + duration + "; simulated time does not run back");
        }
        moveTo(now.plus(duration));
    }
}
