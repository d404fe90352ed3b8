package org.exampleservice.harness.lint;

import static org.exampleservice.harness.lint.Field.may;
import static org.exampleservice.harness.lint.Field.must;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exampleservice.harness.lint.Field.Kind;

/** The objects of plugin.json with their fields (sdk.md 4.1 to 4.7). */
enum Shape {
    TOP(
            "sdk.md 4.1",
            List.of(
                    must("name", Kind.TEXT).notEmpty(),
                    must("version", Kind.TEXT),
                    must("technologies", Kind.LIST).notEmpty(),
                    must("entity", Kind.TEXT),
                    must("metricGroup", Kind.TEXT).notEmpty(),
                    must("metrics", Kind.LIST),
                    may("favicon", Kind.TEXT),
                    may("source", Kind.OBJECT),
                    may("properties", Kind.LIST),
                    may("configUI", Kind.OBJECT),
                    may("ui", Kind.OBJECT),
                    may("productiveMinVersion", Kind.TEXT),
                    may("experimentalMinVersion", Kind.TEXT),
                    may("requiredAgentVersion", Kind.TEXT),
                    may("processTypeNames", Kind.LIST),
                    may("processTypes", Kind.LIST)),
            "type"),
    SOURCE(
            "sdk.md 4.2",
            List.of(
                    must("package", Kind.TEXT),
                    must("className", Kind.TEXT),
                    may("install_requires", Kind.TEXTS),
                    may("packages", Kind.TEXTS),
                    may("modules", Kind.TEXTS),
                    may("package_data", Kind.TEXTS)),
            "activation"),
    METRIC(
            "sdk.md 4.3",
            List.of(
                    may("entity", Kind.TEXT),
                    may("timeseries", Kind.OBJECT),
                    may("statetimeseries", Kind.OBJECT),
                    may("source", Kind.OBJECT),
                    may("alert_settings", Kind.LIST).notEmpty())),
    TIMESERIES(
            "sdk.md 4.3",
            List.of(
                    must("key", Kind.TEXT),
                    must("unit", Kind.TEXT),
                    must("displayname", Kind.TEXT).notEmpty(),
                    may("dimensions", Kind.TEXTS)),
            "aggregation",
            "topx",
            "topxconfig"),
    STATETIMESERIES(
            "sdk.md 4.3",
            List.of(
                    must("key", Kind.TEXT),
                    must("states", Kind.TEXTS),
                    must("displayname", Kind.TEXT).notEmpty(),
                    may("dimensions", Kind.TEXTS)),
            "source"),
    ALERT(
            "sdk.md 4.4",
            List.of(
                    must("alert_id", Kind.TEXT),
                    must("event_type", Kind.TEXT),
                    must("event_name", Kind.TEXT).notEmpty(),
                    may("description", Kind.TEXT),
                    must("threshold", Kind.NUMBER),
                    must("alert_condition", Kind.TEXT),
                    must("samples", Kind.WHOLE),
                    must("violating_samples", Kind.WHOLE),
                    must("dealerting_samples", Kind.WHOLE)),
            "value_extractor"),
    PROPERTY(
            "sdk.md 4.5",
            List.of(must("key", Kind.TEXT).notEmpty(), must("type", Kind.TEXT)),
            "defaultValue",
            "dropdownValues"),
    FORM("sdk.md 4.6", List.of(may("displayName", Kind.TEXT).notEmpty(), may("properties", Kind.LIST))),
    FORM_FIELD(
            "sdk.md 4.6",
            List.of(must("key", Kind.TEXT), must("displayName", Kind.TEXT), may("displayHint", Kind.TEXT)),
            "displayOrder"),
    UI(
            "sdk.md 4.7",
            List.of(may("keyMetrics", Kind.LIST), may("keycharts", Kind.LIST), may("charts", Kind.LIST)),
            "keymetrics",
            "keyCharts"),
    KEY_METRIC(
            "sdk.md 4.7",
            List.of(must("key", Kind.TEXT), may("displayname", Kind.TEXT), may("unit", Kind.TEXT)),
            "aggregation",
            "mergeaggregation",
            "statemetric"),
    CHART(
            "sdk.md 4.7",
            List.of(
                    must("title", Kind.TEXT),
                    must("group", Kind.TEXT),
                    must("series", Kind.LIST).notEmpty(),
                    may("description", Kind.TEXT))),
    SERIES(
            "sdk.md 4.7",
            List.of(
                    must("key", Kind.TEXT),
                    may("displayname", Kind.TEXT).notEmpty(),
                    may("color", Kind.TEXT),
                    may("rightaxis", Kind.BOOLEAN),
                    may("stacked", Kind.BOOLEAN),
                    may("unit", Kind.TEXT).notEmpty(),
                    may("dimensions", Kind.TEXTS).notEmpty()),
            "aggregation",
            "mergeaggregation",
            "seriestype",
            "statechart",
            "statecolors");

    private final String source;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records
    private final List<Field> fields;

    /**
     * @param unchecked fields of which the schema does not check the type
     */
    Shape(String source, List<Field> checked, String... unchecked) {
        this.source = source;
        List<Field> all = new ArrayList<>(checked);
        all.addAll(Field.any(unchecked));
        this.fields = List.copyOf(all);
    }

    String source() {
        return source;
    }

    List<Field> fields() {
        return fields;
    }

    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
