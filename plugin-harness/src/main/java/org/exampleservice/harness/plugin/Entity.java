package org.exampleservice.harness.plugin;

import java.util.Map;

/**
 * What values can be reported on: a {@link Group} or a {@link Device} (sdk.md 5.6, 5.7).
 *
 * <p>Metric values are {@link Number}s, {@link Boolean}s (1 or 0) or numeric text in Python's notation. Dimensions may be
 * empty, never null. Every call may throw {@link PluginTypeException} (null, or text where a number is needed is
 * {@link PluginValueException}), and {@link PluginValueException} also when the hundredth waiting measurement sends a
 * batch whose dimensions do not fit plugin.json. A handle stays usable after the cycle that made it.
 */
public interface Entity {

    /** Unsigned 64-bit id derived from the identifiers (sdk.md 5.5). */
    long id();

    /** The name shown to people. */
    String name();

    /**
     * The first of plugin.json's technologies.
     *
     * @throws IllegalStateException if it declares none
     */
    String technology();

    /** Reports a value that is sent unchanged. */
    void absolute(String key, Object value, Map<String, String> dimensions);

    /** Reports a counter whose growth since the previous cycle is sent. */
    void relative(String key, Object value, Map<String, String> dimensions);

    /** Reports a counter whose growth per second since the previous cycle is sent. */
    void perSecond(String key, Object value, Map<String, String> dimensions);

    /** Reports a state by name, by number (its place among the declared states) or as an enum constant (its name). */
    void stateMetric(String key, Object value, Map<String, String> dimensions);

    /** Reports an aggregate of several samples. */
    void statCounter(String key, StatCounterDataPoint value, Map<String, String> dimensions);

    /** Reports a text shown among the entity's properties; repeating a key sends it again. */
    void reportProperty(String key, String value);

    /** {@link #absolute(String, Object, Map)} without dimensions. */
    default void absolute(String key, Object value) {
        absolute(key, value, Map.of());
    }

    /** {@link #relative(String, Object, Map)} without dimensions. */
    default void relative(String key, Object value) {
        relative(key, value, Map.of());
    }

    /** {@link #perSecond(String, Object, Map)} without dimensions. */
    default void perSecond(String key, Object value) {
        perSecond(key, value, Map.of());
    }

    /** {@link #stateMetric(String, Object, Map)} without dimensions. */
    default void stateMetric(String key, Object value) {
        stateMetric(key, value, Map.of());
    }

    /** {@link #statCounter(String, StatCounterDataPoint, Map)} without dimensions. */
    default void statCounter(String key, StatCounterDataPoint value) {
        statCounter(key, value, Map.of());
    }
}
