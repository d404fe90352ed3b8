package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.definition.PropertyDefinition;

/**
 * The settings of the extension: the form of a new endpoint, and what is declared of metrics (pages.md 1.2). Immutable,
 * hence thread-safe.
 *
 * @param displayName of the extension
 * @param fields in the order of the form, which has two columns and is filled row by row
 * @param metrics in the order of the document
 */
public record SettingsView(String displayName, List<Field> fields, List<Metric> metrics) {

    /**
     * A field of the form.
     *
     * @param key of the property; empty for the two that the product adds
     * @param label over the field
     * @param hint grey text under it; may be empty
     * @param type {@code string}, {@code boolean}, …
     * @param value its default as text; empty for a password, whatever its default
     * @param choices of a dropdown
     * @param masked whether what is typed is not shown
     */
    public record Field(
            String key, String label, String hint, String type, String value, List<String> choices, boolean masked) {
        public Field {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(hint, "hint");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(value, "value");
            choices = List.copyOf(choices);
        }
    }

    /**
     * A declared metric.
     *
     * @param detail its unit, or its states
     * @param charts how many charts and key metrics show it
     * @param series how many series of it the run has
     */
    public record Metric(
            String key,
            String displayName,
            String detail,
            List<String> dimensions,
            String entity,
            int charts,
            int series) {
        public Metric {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(displayName, "displayName");
            Objects.requireNonNull(detail, "detail");
            Objects.requireNonNull(entity, "entity");
            dimensions = List.copyOf(dimensions);
        }
    }

    public SettingsView {
        Objects.requireNonNull(displayName, "displayName");
        fields = List.copyOf(fields);
        metrics = List.copyOf(metrics);
    }

    static List<Field> fields(PluginDefinition definition) {
        Map<String, Fields> form = Fields.of(definition.json()).object("configUI").objects("properties").stream()
                .collect(Collectors.toMap(field -> field.textOr("key", ""), field -> field, (one, other) -> other));
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("", "Endpoint name", "", "string", "", List.of(), false));
        definition.properties().stream()
                .sorted(Comparator.comparingInt(property -> order(form.get(property.key()))))
                .map(property -> field(property, form.getOrDefault(property.key(), Fields.of(null))))
                .forEach(fields::add);
        fields.add(new Field("", "Choose ActiveGate", "", "dropdown", "This preview", List.of("This preview"), false));
        return fields;
    }

    private static int order(Fields field) {
        return field == null ? Integer.MAX_VALUE : field.integer("displayOrder").orElse(Integer.MAX_VALUE);
    }

    private static Field field(PropertyDefinition property, Fields shown) {
        boolean masked = property.type() == PropertyDefinition.Type.PASSWORD;
        return new Field(
                property.key(),
                shown.textOr("displayName", property.key()),
                shown.textOr("displayHint", ""),
                property.type().name().toLowerCase(Locale.ROOT),
                masked ? "" : property.defaultValue().map(String::valueOf).orElse(""),
                property.dropdownValues(),
                masked);
    }
}
