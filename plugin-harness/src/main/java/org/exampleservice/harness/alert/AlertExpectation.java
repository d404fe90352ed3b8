package org.exampleservice.harness.alert;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a contract says about one alert. Immutable, hence thread-safe.
 *
 * @param alert id of the rule
 * @param on the entity as people write it, {@code ExampleGroup / DeviceOne}; any if empty
 * @param opens minute of the run in which it opens; empty if it must never open
 * @param closes minute of the run in which it closes again; not looked at if empty
 * @param missing what a minute without a value is to the rule
 */
public record AlertExpectation(
        String alert, Optional<String> on, OptionalInt opens, OptionalInt closes, Missing missing) {
    public AlertExpectation {
        Objects.requireNonNull(alert, "alert");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(closes, "closes");
        Objects.requireNonNull(missing, "missing");
    }

    boolean isAbout(AlertTimeline timeline) {
        return timeline.rule().id().equals(alert)
                && on.map(timeline.entity().toString()::equals).orElse(true);
    }

    boolean isMetBy(AlertTimeline.Span span) {
        return opens.isPresent()
                && opens.getAsInt() == span.opened()
                && (closes.isEmpty() || closes.equals(span.closed()));
    }

    @Override
    public String toString() {
        return alert
                + on.map(it -> " on " + it).orElse("")
                + (opens.isEmpty()
                        ? " was never to open"
                        : " was to open in minute " + opens.getAsInt()
                                + (closes.isEmpty() ? "" : " and to close in minute " + closes.getAsInt()));
    }
}
