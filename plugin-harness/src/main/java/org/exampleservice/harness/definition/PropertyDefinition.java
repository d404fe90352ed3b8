package org.exampleservice.harness.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One element of plugin.json's {@code properties} (sdk.md 4.5). Immutable, hence thread-safe.
 *
 * @param key of the configuration value
 * @param type real files vary in the case of it, so case is not looked at
 * @param typeAsWritten the type as it stands in the document
 * @param defaultValue String, Long, Double or Boolean
 * @param dropdownValues choices of a dropdown; empty for the other types
 */
public record PropertyDefinition(
        String key, Type type, String typeAsWritten, Optional<Object> defaultValue, List<String> dropdownValues) {

    /** The types of a configuration value. */
    public enum Type {
        STRING,
        BOOLEAN,
        INTEGER,
        FLOAT,
        PASSWORD,
        JSON,
        TEXTAREA,
        DROPDOWN;

        /** Types whose unset value is the empty text; an unset value of the others is absent (sdk.md 12). */
        public boolean isText() {
            return this == STRING || this == PASSWORD || this == TEXTAREA;
        }
    }

    public PropertyDefinition {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(typeAsWritten, "typeAsWritten");
        Objects.requireNonNull(defaultValue, "defaultValue");
        dropdownValues = List.copyOf(dropdownValues);
    }

    /** The key and type; a default may be a password and is not shown. */
    @Override
    public String toString() {
        return "PropertyDefinition[" + key + ", " + typeAsWritten + "]";
    }
}
