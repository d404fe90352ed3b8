package org.exampleservice.contract.property;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.exampleservice.harness.plugin.StatCounterDataPoint;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;

/** What a call of the API makes of its arguments (sdk.md 5.6, 5.7, 5.10). */
final class ReferenceArguments {

    private static final String NONE = "<class 'NoneType'>";
    private static final Set<String> NOT_A_NUMBER_BUT_A_FLOAT = Set.of("nan", "inf", "-inf");

    private ReferenceArguments() {}

    static Emission.Metric metric(EntityRef entity, Action.Report report) {
        if (report.key() == null) {
            throw RaisedException.unknown("key must be an unicode object, got, " + NONE + " instead");
        }
        MetricValue value = value(report.kind(), report.value());
        if (report.dimensions().containsKey(null) || report.dimensions().containsValue(null)) {
            throw RaisedException.unknown(
                    "Each dimensions key, and value must be unicode object, got " + NONE + " instead");
        }
        Map<String, String> dimensions = new LinkedHashMap<>(report.dimensions());
        return new Emission.Metric(entity, report.key(), dimensions, report.kind(), value, value);
    }

    private static MetricValue value(MetricKind kind, Object value) {
        if (value instanceof StatCounterDataPoint point) {
            return new MetricValue.StatCounter(point.min(), point.max(), point.sum(), point.count());
        }
        return kind == MetricKind.STATE && value instanceof String name
                ? new MetricValue.StateName(name)
                : new MetricValue.Amount(number(value));
    }

    private static double number(Object value) {
        if (value == null) {
            throw RaisedException.unknown("value must be convertable to float, got " + NONE + " instead");
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return value instanceof Number number ? number.doubleValue() : number((String) value);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(
                    NOT_A_NUMBER_BUT_A_FLOAT.contains(text)
                            ? text.replace("nan", "NaN").replace("inf", "Infinity")
                            : text);
        } catch (NumberFormatException e) {
            throw RaisedException.unknown("could not convert string to float: '" + text + "'");
        }
    }

    static Emission.Property property(EntityRef entity, Action.Property property) {
        if (property.value() == null) {
            throw RaisedException.unknown("value must be an unicode object or None type, got, " + NONE + " instead");
        }
        return new Emission.Property(entity, property.key() == null ? "" : property.key(), property.value());
    }

    static Emission.Event event(EntityRef entity, Action.Event event) {
        TreeMap<String, String> texts = new TreeMap<>();
        switch (event.type()) {
            case PERFORMANCE_EVENT, ERROR_EVENT, AVAILABILITY_EVENT, RESOURCE_CONTENTION_EVENT, CUSTOM_INFO -> {
                texts.put("description", "d");
                texts.put("title", cut(event.title(), 1024));
            }
            case CUSTOM_DEPLOYMENT -> texts.put("source", cut(event.title(), 10_240));
            case CUSTOM_ANNOTATION -> {
                texts.put("description", "d");
                texts.put("source", cut(event.title(), 10_240));
            }
        }
        texts.values().removeIf(Objects::isNull);
        return new Emission.Event(entity, event.type(), "", texts, new TreeMap<>());
    }

    /** A longer text is cut to three characters less and three dots; a character is what Python counts. */
    private static String cut(String text, int characters) {
        if (text == null || characters(text) <= characters) {
            return text;
        }
        int[] kept = text.codePoints().limit(characters - 3L).toArray();
        return new String(kept, 0, kept.length) + "...";
    }

    static long characters(String text) {
        return text.codePoints().count();
    }
}
