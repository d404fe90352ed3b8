package org.exampleservice.harness.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When the turns of an endpoint come: the first at once, each further one at the first loop step after the minute changes;
 * steps are two seconds apart, counted from the start (sdk.md 5.1), so that all but the first stand alike in their minutes.
 * Immutable, hence thread-safe.
 */
final class Schedule {

    static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final long STEP_SECONDS = 2;

    private final Instant start;
    private final Instant second;

    Schedule(Instant start) {
        this.start = start;
        this.second = firstStepFrom(start.truncatedTo(ChronoUnit.MINUTES).plus(INTERVAL));
    }

    /** The instant of a turn, counted from 1. */
    Instant turn(int number) {
        return number == 1 ? start : second.plusSeconds((number - 2L) * INTERVAL.toSeconds());
    }

    private Instant firstStepFrom(Instant minute) {
        Instant step = start.plusSeconds(Duration.between(start, minute).toSeconds() / STEP_SECONDS * STEP_SECONDS);
        return step.isBefore(minute) ? step.plusSeconds(STEP_SECONDS) : step;
    }
}
