package org.exampleservice.harness.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One element of plugin.json's {@code metrics} (sdk.md 4.3). Immutable, hence thread-safe.
 *
 * @param key of the metric
 * @param isState whether it stands under {@code statetimeseries}
 * @param displayName as written; empty if absent
 * @param unit as written; empty if absent
 * @param dimensions names of the declared dimensions
 * @param states names of the declared states, whose place is their number; empty for a timeseries
 * @param entity {@code CUSTOM_DEVICE} or {@code CUSTOM_DEVICE_GROUP}, the document's own if the element has none
 * @param sourceAggregation {@code source.aggregation} as written, the only aggregation that the engine reads
 * @param topx {@code timeseries.topxconfig.limit}
 */
public record MetricDefinition(
        String key,
        boolean isState,
        String displayName,
        String unit,
        List<String> dimensions,
        List<String> states,
        String entity,
        Optional<String> sourceAggregation,
        OptionalInt topx) {

    public MetricDefinition {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(sourceAggregation, "sourceAggregation");
        Objects.requireNonNull(topx, "topx");
        dimensions = List.copyOf(dimensions);
        states = List.copyOf(states);
    }
}
