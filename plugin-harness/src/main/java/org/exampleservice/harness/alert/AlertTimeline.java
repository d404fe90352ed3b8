package org.exampleservice.harness.alert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.exampleservice.harness.recording.EntityRef;

/**
 * When one rule would have been open on one entity and tuple of dimensions. Immutable, hence thread-safe.
 *
 * @param rule of plugin.json
 * @param entity that the values are about
 * @param dimensions of the values
 * @param spans in order
 * @param values how many minutes had a value
 * @param most violating samples that one window had
 */
public record AlertTimeline(
        AlertRule rule, EntityRef entity, Map<String, String> dimensions, List<Span> spans, int values, int most) {

    /**
     * One opening.
     *
     * @param opened minute of the run, from 1
     * @param closed minute of the run; empty if it was open at the end
     */
    public record Span(int opened, OptionalInt closed) {
        public Span {
            Objects.requireNonNull(closed, "closed");
        }

        /** {@code from minute 6 to 12}, {@code from minute 6 to the end}. */
        @Override
        public String toString() {
            return "from minute " + opened + " to " + (closed.isPresent() ? closed.getAsInt() : "the end");
        }
    }

    public AlertTimeline {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(entity, "entity");
        dimensions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
        spans = List.copyOf(spans);
    }

    /** The entity with its dimensions. */
    public String place() {
        return entity + (dimensions.isEmpty() ? "" : " " + dimensions);
    }

    /** One line. */
    @Override
    public String toString() {
        String when = spans.isEmpty()
                ? "never open, at the most " + most + " of " + rule.violating() + " violating samples in a window"
                : "open " + spans.stream().map(Span::toString).collect(Collectors.joining(", "));
        return "alert " + rule.id() + " on " + place() + ": " + when + " (" + rule + ")";
    }
}
