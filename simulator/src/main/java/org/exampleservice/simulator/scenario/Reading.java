package org.exampleservice.simulator.scenario;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.document.DocumentNode.ScalarNode;
import org.exampleservice.document.Nearest;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.document.Value;

/** What all readers of a scenario's parts have in common. */
final class Reading {
    /** The greatest number that every JSON reader keeps exact. */
    static final long MOST = 1L << 53;

    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final String DURATION = "a duration of ISO 8601 up to 100 years";

    private Reading() {}

    /**
     * Builds a value unless something in its object was wrong already; what its constructor refuses is a problem of the
     * object.
     */
    static <T> Optional<T> build(ObjectReader in, int problemsBefore, Supplier<T> supplier) {
        if (in.problemCount() > problemsBefore) {
            return Optional.empty();
        }
        return guarded(in, in.node(), supplier);
    }

    /** Builds a value; what its constructor refuses is a problem of the node. */
    static <T> Optional<T> guarded(ObjectReader in, DocumentNode at, Supplier<T> supplier) {
        try {
            return Optional.of(supplier.get());
        } catch (IllegalArgumentException | ArithmeticException e) {
            refuse(in, at, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Reports a message of two halves, rule and remedy, as a problem of a node. */
    static void refuse(ObjectReader in, DocumentNode at, String message) {
        String[] halves = message.split("; ", 2);
        String next = halves.length == 1 ? "Correct it" : halves[1];
        in.report(
                at,
                (at.pointer().isEmpty() ? "the document" : at.pointer()) + " cannot be used",
                halves[0],
                sentence(next));
    }

    /** A question, as the second half of a message, after the known name that is nearest to one of an object's names. */
    static String near(ObjectReader in, Set<String> known) {
        return in.node().members().keySet().stream()
                .filter(name -> !known.contains(name))
                .flatMap(name -> Nearest.to(name, known).stream())
                .findFirst()
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("");
    }

    /** A clause as a sentence of its own; a question keeps its mark. */
    static String sentence(String clause) {
        String begun = clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
        return begun.endsWith("?") ? begun : begun + ".";
    }

    /** The object at a node, whose problems go where those of {@code in} go; empty, and a problem, if it is none. */
    static Optional<ObjectReader> object(ObjectReader in, DocumentNode node) {
        if (node instanceof ObjectNode object) {
            return Optional.of(in.at(object));
        }
        refuse(in, node, "it must be an object; write names with values");
        return Optional.empty();
    }

    /** A whole number that every JSON reader keeps exact. */
    static Value<Long> number(ObjectReader in, String name) {
        return in.integer(name)
                .check(
                        value -> Math.abs(value) <= MOST,
                        "a whole number of at most 2^53 either way",
                        "Write a lesser one.");
    }

    /** A duration from zero on. */
    static Optional<Duration> duration(ObjectReader in, String name) {
        return checked(in, name).optional().map(Duration::parse);
    }

    /** A duration from zero on; a missing one is a problem, and zero stands in. */
    static Duration requiredDuration(ObjectReader in, String name) {
        return parsed(checked(in, name).required()).orElse(Duration.ZERO);
    }

    /** A duration of whole minutes from zero on. */
    static Value<String> minutes(ObjectReader in, String name) {
        return checked(in, name)
                .check(
                        text -> wholeMinutes(Duration.parse(text)),
                        "a duration of whole minutes, because figures change once a minute",
                        "Write it as PT5M or PT1H.");
    }

    /** A duration of whole minutes; a missing one is a problem, and zero stands in. */
    static Duration requiredMinutes(ObjectReader in, String name) {
        return parsed(minutes(in, name).required()).orElse(Duration.ZERO);
    }

    /** The duration that a list's item is, if it is one of whole minutes. */
    static Optional<Duration> minutesItem(ObjectReader in, DocumentNode item) {
        Optional<Duration> duration = item instanceof ScalarNode scalar && scalar.value() instanceof String text
                ? wholeMinutes(text)
                : Optional.empty();
        if (duration.isEmpty()) {
            refuse(in, item, "it must be a duration of whole minutes; write it as PT5M or PT1H");
        }
        return duration;
    }

    /** The duration from zero on that a text writes, if it is one of whole minutes. */
    static Optional<Duration> wholeMinutes(String text) {
        return parsed(text).filter(Reading::wholeMinutes);
    }

    /** A text that is not empty and not too long for a name. */
    static Value<String> name(ObjectReader in, String name) {
        return in.text(name)
                .check(
                        text -> !text.isBlank() && text.length() <= 200,
                        "text of 1 to 200 characters, not all white space",
                        "Give it a name.");
    }

    private static Value<String> checked(ObjectReader in, String name) {
        return in.text(name).check(text -> parsed(text).isPresent(), DURATION, "Write it as PT30S, PT5M or P1D.");
    }

    private static Optional<Duration> parsed(String text) {
        try {
            Duration duration = Duration.parse(text);
            return duration.isNegative() || duration.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(duration);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean wholeMinutes(Duration duration) {
        return duration.equals(Duration.ofMinutes(duration.toMinutes()));
    }
}
