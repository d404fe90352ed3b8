package org.exampleservice.harness.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ScalarNode;
import org.exampleservice.document.Nearest;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.document.Value;

/** Reads one element of plugin.json's {@code properties}. */
final class PropertyReader {

    private static final List<String> TYPES = Arrays.stream(PropertyDefinition.Type.values())
            .map(PropertyReader::name)
            .toList();

    private PropertyReader() {}

    /** The type as it is mostly written: {@code Integer}. */
    static String name(PropertyDefinition.Type type) {
        return type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The property; empty if its type is missing or unknown, which has then been reported. */
    static Optional<PropertyDefinition> read(ObjectReader element) {
        String key = element.text("key").required();
        String written = type(element);
        Optional<Object> defaultValue = element.find("defaultValue").flatMap(found -> scalar(element, found));
        return typeOf(written)
                .map(type -> new PropertyDefinition(
                        key,
                        type,
                        written,
                        defaultValue.map(value -> typed(type, value)),
                        Lenient.texts(element, "dropdownValues")));
    }

    private static String type(ObjectReader element) {
        Value<String> given = element.text("type");
        String remedy = given.optional()
                .flatMap(type -> Nearest.to(type, TYPES))
                .map(type -> "Did you mean \"" + type + "\"?")
                .orElse("Write one of them.");
        String rule = "one of: " + String.join(", ", TYPES);
        return given.check(type -> typeOf(type).isPresent(), rule, remedy).required();
    }

    private static Optional<PropertyDefinition.Type> typeOf(String written) {
        return Arrays.stream(PropertyDefinition.Type.values())
                .filter(type -> type.name().equalsIgnoreCase(written))
                .findFirst();
    }

    private static Optional<Object> scalar(ObjectReader element, DocumentNode found) {
        if (found instanceof ScalarNode scalar) {
            return Optional.of(scalar.value());
        }
        element.report(
                found,
                found.pointer() + " is not one value",
                "it must be text, a number, true or false",
                "Put JSON in quotes.");
        return Optional.empty();
    }

    /** Text of a type that is no text is converted where it can be, and is left as it is where it cannot. */
    private static Object typed(PropertyDefinition.Type type, Object value) {
        return value instanceof String ? PropertyValue.convert(type, value).orElse(value) : value;
    }
}
