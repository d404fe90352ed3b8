package org.exampleservice.harness.backend;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Counts the minutes of a run, from the one it begins in; safe to read from the threads of a server. */
final class Minutes {

    private volatile Instant first;
    private volatile int current;

    void moveTo(Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        if (first == null) {
            first = minute;
        }
        current = (int) Duration.between(first, minute).toMinutes();
    }

    int current() {
        return current;
    }
}
