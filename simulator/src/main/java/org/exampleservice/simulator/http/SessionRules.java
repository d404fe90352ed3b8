package org.exampleservice.simulator.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How many sessions there may be, and for how long. Immutable.
 *
 * @param most the most at a time, 0 or more; {@value #MOST} by default
 * @param idle how long a session may stay without a request before it goes away, more than zero; {@link #IDLE} by default
 * @param nanoTime real time in nanoseconds that never goes back, by which idleness and latency are measured; without it
 *     no session is ever idle and no latency is known
 * @param scenarios where the simulations of sessions come from
 */
public record SessionRules(int most, Duration idle, Optional<LongSupplier> nanoTime, ScenarioSource scenarios) {
    /** The most sessions at a time, by default. */
    public static final int MOST = 1000;

    /** Half an hour. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    private static final Duration LONGEST = Duration.ofDays(36_500);

    public SessionRules {
        requireNonNull(nanoTime, "nanoTime");
        requireNonNull(scenarios, "scenarios");
        if (most < 0) {
            throw new IllegalArgumentException(most + " sessions are less than none; give 0 or more");
        }
        if (idle.isNegative() || idle.isZero() || idle.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a session cannot be idle for " + idle + "; give more than zero and at most 100 years");
        }
    }

    long nanos() {
        return nanoTime.map(LongSupplier::getAsLong).orElse(0L);
    }
}
