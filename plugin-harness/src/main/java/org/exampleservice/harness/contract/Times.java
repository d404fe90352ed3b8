package org.exampleservice.harness.contract;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Instants and durations as contracts write them. */
final class Times {

    private Times() {}

    static boolean isInstant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static boolean isPositiveDuration(String text) {
        try {
            Duration duration = Duration.parse(text);
            return !duration.isNegative() && !duration.isZero();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
