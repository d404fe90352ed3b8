package org.exampleservice.harness.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The configuration of an endpoint as the plugin will see it (sdk.md 5.3). Its text form shows no secret. Immutable,
 * hence thread-safe.
 *
 * @param values String, Long, Double or Boolean by key: first the declared keys in their order, then the others
 * @param secretKeys keys of type Password, and keys that contain {@code password}, {@code secret} or {@code private}
 */
public record Configuration(Map<String, Object> values, Set<String> secretKeys) {

    static final String HIDDEN = "########";

    private static final Pattern SECRET = Pattern.compile("password|secret|private");

    public Configuration {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        secretKeys = Set.copyOf(secretKeys);
    }

    /** Whether a key alone tells that its value must not be shown. */
    static boolean isSecret(String key) {
        return SECRET.matcher(key.toLowerCase(Locale.ROOT)).find();
    }

    /** The keys with their values, secret ones shown as {@code ########}. */
    @Override
    public String toString() {
        Map<String, Object> shown = new LinkedHashMap<>();
        values.forEach((key, value) -> shown.put(key, secretKeys.contains(key) ? HIDDEN : value));
        return "Configuration" + shown;
    }
}
