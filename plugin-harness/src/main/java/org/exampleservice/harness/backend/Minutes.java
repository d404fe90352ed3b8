package org.exampleservice.harness.backend;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Counts the minutes of a run, from the one it begins in; safe to read from the threads of a server. */
final class Minutes {

    private volatile Instant first;
    private volatile Instant last;

    void moveTo(Instant now) {
        last = now;
        if (first == null) {
            first = now;
        }
    }

    int current() {
        return first == null
                ? 0
                : (int) Duration.between(minute(first), minute(last)).toMinutes();
    }

    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }
}
