package org.exampleservice.contract.property;

import java.util.List;
import java.util.Optional;

/**
 * A metric that the plugin of a chain declares.
 *
 * @param states empty for a metric that takes numbers
 * @param aggregation {@code source.aggregation}; empty for none
 */
record Declared(String key, List<String> dimensions, List<String> states, String aggregation) {

    /** Everything that a chain's plugin declares. */
    static final List<Declared> ALL = List.of(
            new Declared("count", List.of(), List.of(), ""),
            new Declared("by.table", List.of("table"), List.of(), "AVG"),
            new Declared("by.table.and.user", List.of("table", "user"), List.of(), "sum"),
            new Declared("max", List.of(), List.of(), "MAX"),
            new Declared("state", List.of(), List.of("OK", "WARNING", "ERROR"), ""),
            new Declared("state.by.table", List.of("table"), List.of("UP", "DOWN"), ""));

    boolean isState() {
        return !states.isEmpty();
    }

    static Optional<Declared> find(String key, boolean isState) {
        return ALL.stream()
                .filter(metric -> metric.key().equals(key) && metric.isState() == isState)
                .findFirst();
    }
}
