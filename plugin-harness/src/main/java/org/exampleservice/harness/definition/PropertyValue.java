package org.exampleservice.harness.definition;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what people give into values of a property's type (sdk.md 5.3). */
final class PropertyValue {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private PropertyValue() {}

    /** The value as the type has it; empty if it is no such value. */
    static Optional<Object> convert(PropertyDefinition.Type type, Object value) {
        return switch (type) {
            case INTEGER -> wholeNumber(value);
            case FLOAT -> decimal(value);
            case BOOLEAN -> trueOrFalse(value);
            case STRING, PASSWORD, JSON, TEXTAREA, DROPDOWN -> text(value);
        };
    }

    /** What {@link #convert} asks for, in words. */
    static String rule(PropertyDefinition.Type type) {
        return switch (type) {
            case INTEGER -> "a whole number";
            case FLOAT -> "a number";
            case BOOLEAN -> "true or false";
            case STRING, PASSWORD, JSON, TEXTAREA, DROPDOWN -> "text";
        };
    }

    /** A value in one of the four types that a configuration holds; empty for anything else. */
    static Optional<Object> plain(Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return Optional.of(((Number) value).longValue());
        }
        if (value instanceof Float number) {
            return Optional.of(number.doubleValue());
        }
        boolean plain =
                value instanceof String || value instanceof Long || value instanceof Double || value instanceof Boolean;
        return plain ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Object> wholeNumber(Object value) {
        if (value instanceof Long) {
            return Optional.of(value);
        }
        try {
            return value instanceof String text ? Optional.of(Long.valueOf(text.strip())) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> decimal(Object value) {
        if (value instanceof String text) {
            String number = text.strip();
            return DECIMAL.matcher(number).matches() ? finite(Double.parseDouble(number)) : Optional.empty();
        }
        return value instanceof Number number ? finite(number.doubleValue()) : Optional.empty();
    }

    private static Optional<Object> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Object> trueOrFalse(Object value) {
        String text = value.toString().strip().toLowerCase(Locale.ROOT);
        return (value instanceof Boolean || value instanceof String) && (text.equals("true") || text.equals("false"))
                ? Optional.of(Boolean.valueOf(text))
                : Optional.empty();
    }

    private static Optional<Object> text(Object value) {
        return plain(value).map(Object::toString);
    }
}
