package org.exampleservice.harness.engine;

import java.util.List;
import java.util.Map;

/**
 * Which counter a baseline belongs to: entity, key and dimension pairs in the order they were given, so that the same
 * pairs in another order are another counter (sdk.md 5.6).
 */
record SeriesKey(long entityId, String key, List<Map.Entry<String, String>> dimensions) {

    static SeriesKey of(long entityId, String key, Map<String, String> dimensions) {
        return new SeriesKey(entityId, key, dimensions.isEmpty() ? List.of() : List.copyOf(dimensions.entrySet()));
    }
}
