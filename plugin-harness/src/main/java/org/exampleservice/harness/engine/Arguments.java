package org.exampleservice.harness.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.exampleservice.harness.plugin.PluginTypeException;
import org.exampleservice.harness.plugin.StatCounterDataPoint;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;

/** What a report call takes, and how it refuses the rest (sdk.md 5.4 to 5.7, 5.10). */
final class Arguments {

    private Arguments() {}

    static String key(String key) {
        if (key == null) {
            throw new PluginTypeException(
                    "key must be an unicode object, got, " + PythonValues.className(null) + " instead");
        }
        return key;
    }

    static MetricValue value(MetricKind kind, Object value) {
        if (kind == MetricKind.STATE) {
            return state(value);
        }
        if (kind == MetricKind.STAT_COUNTER && value instanceof StatCounterDataPoint point) {
            return new MetricValue.StatCounter(point.min(), point.max(), point.sum(), point.count());
        }
        return new MetricValue.Amount(PythonValues.toFloat(value));
    }

    private static MetricValue state(Object value) {
        if (value instanceof String name) {
            return new MetricValue.StateName(name);
        }
        if (value instanceof Enum<?> constant) {
            return new MetricValue.StateName(constant.name());
        }
        return new MetricValue.Amount(PythonValues.toFloat(value));
    }

    /** An unmodifiable copy in the order given; null means none. */
    static Map<String, String> dimensions(Map<String, String> dimensions) {
        if (dimensions == null || dimensions.isEmpty()) {
            return Map.of();
        }
        dimensions.forEach((key, value) -> {
            if (key == null || value == null) {
                throw new PluginTypeException("Each dimensions key, and value must be unicode object, got "
                        + PythonValues.className(null) + " instead");
            }
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    }

    static String propertyValue(String value) {
        if (value == null) {
            throw new PluginTypeException(
                    "value must be an unicode object or None type, got, " + PythonValues.className(null) + " instead");
        }
        return value;
    }

    static String identifier(String identifier) {
        if (identifier == null) {
            throw new PluginTypeException("Wrong argument type it has to be string!");
        }
        return identifier;
    }
}
