package org.exampleservice.harness.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When the turns of an endpoint come: the first at once, each further one at the first loop step after the minute changes;
 * steps are two seconds apart, counted from the start (sdk.md 5.1).
 */
record Schedule(Instant start) {

    static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final long STEP_SECONDS = 2;

    /** The instant of a turn, counted from 1. */
    Instant turn(int number) {
        return number == 1 ? start : firstStepFrom(minuteOfStart().plus(INTERVAL.multipliedBy(number - 1L)));
    }

    private Instant minuteOfStart() {
        return start.truncatedTo(ChronoUnit.MINUTES);
    }

    private Instant firstStepFrom(Instant minute) {
        Instant step = start.plusSeconds(Duration.between(start, minute).toSeconds() / STEP_SECONDS * STEP_SECONDS);
        return step.isBefore(minute) ? step.plusSeconds(STEP_SECONDS) : step;
    }
}
