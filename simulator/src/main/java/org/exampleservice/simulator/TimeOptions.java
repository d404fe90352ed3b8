package org.exampleservice.simulator;

import static org.exampleservice.simulator.CommandLineSpec.AT;
import static org.exampleservice.simulator.CommandLineSpec.CLOCK;
import static org.exampleservice.simulator.CommandLineSpec.SCALE;
import static org.exampleservice.simulator.CommandLineSpec.SESSION_IDLE;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.exampleservice.simulator.Options.Given;
import org.exampleservice.simulator.engine.SimulationClock;

/**
 * What was written about time.
 *
 * @param given looks an option up
 * @param nanoTime real time
 */
record TimeOptions(Function<String, Optional<Given>> given, LongSupplier nanoTime) {
    private static final int MOST_SCALE = 1_000_000;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final Duration LONGEST = Duration.ofDays(36_500);

    void applyTo(DemoAppBuilder builder) {
        boolean running = given.apply(CLOCK).map(TimeOptions::running).orElse(true);
        int scale = given.apply(SCALE).map(TimeOptions::scale).orElse(1);
        Optional<Instant> at = given.apply(AT).map(TimeOptions::instant);
        builder.realTime(nanoTime).clock(scenario -> clock(at.orElse(scenario.start()), running, scale));
        given.apply(SESSION_IDLE).map(TimeOptions::idle).ifPresent(builder::sessionIdle);
    }

    private SimulationClock clock(Instant now, boolean running, int scale) {
        return running
                ? SimulationClock.runningFrom(now, nanoTime, scale)
                : SimulationClock.standingAt(now, nanoTime, scale);
    }

    private static boolean running(Given given) {
        return switch (given.value()) {
            case "running" -> true;
            case "frozen" -> false;
            default -> throw new UsageException(given.written() + " is no way of a clock; give running or frozen");
        };
    }

    private static int scale(Given given) {
        if (given.value().matches("[0-9]{1,7}")) {
            int scale = Integer.parseInt(given.value());
            if (scale >= 1 && scale <= MOST_SCALE) {
                return scale;
            }
        }
        throw new UsageException(given.written() + " is not a whole number from 1 to 1000000; give one such as 60");
    }

    private static Instant instant(Given given) {
        try {
            Instant instant = Instant.parse(given.value());
            if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw notAnInstant(given);
        }
        throw notAnInstant(given);
    }

    private static UsageException notAnInstant(Given given) {
        return new UsageException(given.written()
                + " is not an instant of the years 1970 to 9999; give one such as 2026-01-01T00:05:00Z");
    }

    private static Duration idle(Given given) {
        try {
            Duration idle = Duration.parse(given.value());
            if (!idle.isNegative() && !idle.isZero() && idle.compareTo(LONGEST) <= 0) {
                return idle;
            }
        } catch (DateTimeException e) {
            throw notADuration(given);
        }
        throw notADuration(given);
    }

    private static UsageException notADuration(Given given) {
        return new UsageException(
                given.written() + " is not a duration of more than zero and up to 100 years; give one such as PT30M");
    }
}
