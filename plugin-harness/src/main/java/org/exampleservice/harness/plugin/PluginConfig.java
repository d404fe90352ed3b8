package org.exampleservice.harness.plugin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The configuration of an endpoint: keys of plugin.json's {@code properties} with typed values (sdk.md 5.3).
 *
 * <p>Values are {@link String}, {@link Long}, {@link Double} or {@link Boolean}. Its text form shows no secret value.
 * Its values never change, and it counts which keys the plugin asks for. Thread-safe.
 */
public final class PluginConfig {

    private static final String HIDDEN = "########";

    private final Map<String, Object> values;
    private final Set<String> secretKeys;
    private final Asked asked;
    private final boolean counting;

    /** What the plugin asked for. */
    private static final class Asked {
        private final Set<String> keys = ConcurrentHashMap.newKeySet();
        private volatile boolean forAll;
    }

    /**
     * @param values in the order of the form; no value is null
     * @param secretKeys the keys whose values must never be shown
     */
    public PluginConfig(Map<String, ?> values, Set<String> secretKeys) {
        this(Collections.unmodifiableMap(new LinkedHashMap<>(values)), Set.copyOf(secretKeys), new Asked(), false);
        this.values.forEach((key, value) -> Objects.requireNonNull(value, () -> "value of " + key));
    }

    private PluginConfig(Map<String, Object> values, Set<String> secretKeys, Asked asked, boolean counting) {
        this.values = values;
        this.secretKeys = secretKeys;
        this.asked = asked;
        this.counting = counting;
    }

    /** The same for the plugin's hands: what is asked of it counts. */
    public PluginConfig forPlugin() {
        return new PluginConfig(values, secretKeys, asked, true);
    }

    /** The keys that the plugin asked for, declared or not; empty if it took all at once, so that nobody can tell. */
    public Optional<Set<String>> asked() {
        return asked.forAll ? Optional.empty() : Optional.of(Set.copyOf(asked.keys));
    }

    private Object value(String key) {
        if (counting) {
            asked.keys.add(key);
        }
        return values.get(key);
    }

    /**
     * The value under a key.
     *
     * @throws MissingKeyException if there is none, as {@code config["key"]} raises in Python
     */
    public Object get(String key) {
        Object value = value(key);
        if (value == null) {
            throw new MissingKeyException(key);
        }
        return value;
    }

    /** The value under a key, if any. */
    public Optional<Object> find(String key) {
        return Optional.ofNullable(value(key));
    }

    /** The value as text; see {@link #get}. */
    public String getString(String key) {
        return get(key).toString();
    }

    /**
     * The value as a whole number, numeric text converted.
     *
     * @throws PluginValueException if it is not one
     */
    public long getLong(String key) {
        Object value = get(key);
        try {
            return value instanceof Number number
                    ? number.longValue()
                    : Long.parseLong(value.toString().strip());
        } catch (NumberFormatException e) {
            throw new PluginValueException("invalid literal for int() with base 10: '" + shown(key, value) + "'");
        }
    }

    /** All values, in the order of the form; unmodifiable. */
    public Map<String, Object> asMap() {
        asked.forAll |= counting;
        return values;
    }

    /** The keys whose values are secret. */
    public Set<String> secretKeys() {
        return secretKeys;
    }

    /** The keys with their values, secret ones shown as {@code ########}. */
    @Override
    public String toString() {
        Map<String, Object> shown = new LinkedHashMap<>();
        values.forEach((key, value) -> shown.put(key, shown(key, value)));
        return shown.toString();
    }

    private Object shown(String key, Object value) {
        return secretKeys.contains(key) ? HIDDEN : value;
    }
}
