package org.exampleservice.harness.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Fills the form of an endpoint: given values over declared defaults (sdk.md 5.3, 12).
 *
 * <pre>{@code
 * Configuration configuration = ConfigurationBuilder.of(definition)
 *         .given(Map.of("url", "http://localhost:8769", "state_interval", "2"))
 *         .build();
 * }</pre>
 *
 * <p>A declared property without value is {@code ""} for String, Password and Textarea and absent for the other types, as
 * in a form that was saved. Not thread-safe.
 */
public final class ConfigurationBuilder {

    private final PluginDefinition definition;
    private final Map<String, Object> given = new LinkedHashMap<>();
    private final List<ConfigurationProblem> problems = new ArrayList<>();
    private boolean unsetAbsent;

    private ConfigurationBuilder(PluginDefinition definition) {
        this.definition = Objects.requireNonNull(definition, "definition");
    }

    /** Starts with the defaults that a plugin.json declares. */
    public static ConfigurationBuilder of(PluginDefinition definition) {
        return new ConfigurationBuilder(definition);
    }

    /**
     * Puts values over the defaults and over what was given before. Keys need not be declared; nulls are ignored.
     *
     * @param values text, which is converted to the type of its property, or numbers and Booleans
     */
    public ConfigurationBuilder given(Map<String, ?> values) {
        values.forEach((key, value) -> {
            if (value != null) {
                given.put(key, value);
            }
        });
        return this;
    }

    /** Leaves properties without value out whatever their type, as the SDK's own simulator does. */
    public ConfigurationBuilder leaveUnsetAbsent() {
        unsetAbsent = true;
        return this;
    }

    /**
     * The configuration as the plugin will see it.
     *
     * @throws ConfigurationException with every given value that its property cannot take
     */
    public Configuration build() {
        problems.clear();
        Set<String> secretKeys = secretKeys();
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> undeclared = new LinkedHashMap<>(given);
        for (PropertyDefinition property : definition.properties()) {
            undeclared.remove(property.key());
            declared(property, given.get(property.key()), secretKeys)
                    .ifPresent(typed -> values.put(property.key(), typed));
        }
        undeclared.forEach(
                (key, value) -> undeclared(key, value, secretKeys).ifPresent(plain -> values.put(key, plain)));
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new Configuration(values, secretKeys);
    }

    private Set<String> secretKeys() {
        Set<String> keys = new LinkedHashSet<>(given.keySet());
        definition.properties().forEach(property -> keys.add(property.key()));
        keys.removeIf(key -> !Configuration.isSecret(key));
        definition.properties().stream()
                .filter(property -> property.type() == PropertyDefinition.Type.PASSWORD)
                .forEach(property -> keys.add(property.key()));
        return keys;
    }

    private Optional<Object> declared(PropertyDefinition property, Object value, Set<String> secretKeys) {
        if (value == null) {
            return defaultOf(property).or(() -> unset(property.type()));
        }
        Optional<Object> typed =
                PropertyValue.plain(value).flatMap(plain -> PropertyValue.convert(property.type(), plain));
        if (typed.isEmpty()) {
            String wanted = PropertyValue.rule(property.type());
            String rule =
                    "a property of type " + PropertyReader.name(property.type()) + " takes " + wanted + ", sdk.md 4.5";
            report(property.key(), value, secretKeys, rule, "Give " + wanted + ", or leave it out for the default.");
        }
        return typed;
    }

    private static Optional<Object> defaultOf(PropertyDefinition property) {
        if (property.type() == PropertyDefinition.Type.DROPDOWN) {
            return property.defaultValue().map(Object::toString);
        }
        boolean blank = !property.type().isText() && property.defaultValue().equals(Optional.of(""));
        return blank ? Optional.empty() : property.defaultValue();
    }

    private Optional<Object> unset(PropertyDefinition.Type type) {
        return type.isText() && !unsetAbsent ? Optional.of("") : Optional.empty();
    }

    private Optional<Object> undeclared(String key, Object value, Set<String> secretKeys) {
        Optional<Object> plain = PropertyValue.plain(value);
        if (plain.isEmpty()) {
            String rule = "a configuration value is text, a number, true or false, sdk.md 5.3";
            report(key, value, secretKeys, rule, "Give one value, JSON as text.");
        }
        return plain;
    }

    private void report(String key, Object value, Set<String> secretKeys, String rule, String next) {
        problems.add(new ConfigurationProblem(key, shown(value, secretKeys.contains(key)), rule, next));
    }

    private static String shown(Object value, boolean secret) {
        if (secret) {
            return Configuration.HIDDEN;
        }
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }
}
