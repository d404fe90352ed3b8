package org.exampleservice.harness.preview;

import java.util.List;
import java.util.Objects;

/**
 * An alert rule of a metric, and what it did on one series. Immutable, hence thread-safe.
 *
 * @param id {@code alert_id}
 * @param name of the event that it raises
 * @param type of the event
 * @param metric key of the metric
 * @param unit of the metric
 * @param rule in words: {@code above 0.01 in 1 of 5 minutes, closes after 5}
 * @param threshold of it
 * @param samples size of the window in minutes
 * @param entityId of the entity
 * @param entity name of the entity
 * @param series the dimension values; may be empty
 * @param from first minute of the values
 * @param values by minute
 * @param violating the minutes that violate
 * @param spans when it was open
 * @param note what was inferred
 */
public record AlertView(
        String id,
        String name,
        String type,
        String metric,
        String unit,
        String rule,
        double threshold,
        int samples,
        String entityId,
        String entity,
        String series,
        int from,
        Points values,
        List<Integer> violating,
        List<Span> spans,
        String note) {

    /**
     * Minutes in which it was open.
     *
     * @param from the one that opened it
     * @param until the one that closed it, or the one after the last if nothing did
     * @param closed whether something did
     * @param text of the event, its placeholders filled
     */
    public record Span(int from, int until, boolean closed, String text) {
        public Span {
            Objects.requireNonNull(text, "text");
        }
    }

    public AlertView {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(entityId, "entityId");
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(note, "note");
        violating = List.copyOf(violating);
        spans = List.copyOf(spans);
    }
}
