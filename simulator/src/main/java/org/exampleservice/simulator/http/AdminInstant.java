package org.exampleservice.simulator.http;

import java.time.Instant;

/** Reads instants within the years 1970 to 9999, between which no arithmetic of time goes wrong. */
final class AdminInstant {
    static final String EXAMPLE = "2026-01-01T00:05:00Z";
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private AdminInstant() {}

    static Instant read(String text) {
        return checked(Instant.parse(text));
    }

    static Instant checked(Instant instant) {
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException(instant + " is not within the years 1970 to 9999; give one that is");
        }
        return instant;
    }
}
