package org.exampleservice.contract.property;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A rule of the runtime that metric code keeps for every input.
 *
 * @param name a sentence
 * @param source where the rule is stated
 * @param broken finds the place where it is broken
 * @param <R> a reading
 */
record Law<R>(String name, String source, Function<List<Observed<R>>, Optional<String>> broken) {
    Law {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(broken, "broken");
    }

    /** A law about every minute and the one before it. */
    static <R> Law<R> ofMinutes(String name, String source, MinuteRule<R> rule) {
        return new Law<>(name, source, run -> {
            for (int i = 0; i < run.size(); i++) {
                if (!rule.holds(run.subList(0, i), run.get(i))) {
                    return Optional.of(run.get(i) + (i == 0 ? "" : ", after " + run.get(i - 1)));
                }
            }
            return Optional.empty();
        });
    }

    /** Whether a minute is as it must be after those before it. */
    @FunctionalInterface
    interface MinuteRule<R> {
        boolean holds(List<Observed<R>> before, Observed<R> now);
    }
}
