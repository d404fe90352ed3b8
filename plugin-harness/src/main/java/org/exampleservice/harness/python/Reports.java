package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Entity;
import org.exampleservice.harness.plugin.PluginValueException;
import org.exampleservice.harness.plugin.StatCounterDataPoint;

/** Measurements and events as a child writes them (sdk.md 5.6, 5.10). */
final class Reports {

    private Reports() {}

    static void metric(String name, Entity on, JsonNode call) {
        String key = Calls.text(call, "key");
        JsonNode value = call.path("value");
        Map<String, String> dimensions = texts(call.path("dimensions"));
        switch (name) {
            case "absolute" -> on.absolute(key, plain(value), dimensions);
            case "relative" -> on.relative(key, plain(value), dimensions);
            case "per_second" -> on.perSecond(key, plain(value), dimensions);
            case "state_metric" -> on.stateMetric(key, plain(value), dimensions);
            default -> on.statCounter(key, dataPoint(value), dimensions);
        }
    }

    static void event(String name, Device on, JsonNode call) {
        Map<String, String> texts = texts(call.path("texts"));
        Map<String, String> properties = texts(call.path("properties"));
        String description = texts.get("description");
        String title = texts.get("title");
        switch (name) {
            case "report_performance_event" -> on.reportPerformanceEvent(description, title, properties);
            case "report_error_event" -> on.reportErrorEvent(description, title, properties);
            case "report_availability_event" -> on.reportAvailabilityEvent(description, title, properties);
            case "report_resource_contention_event" -> on.reportResourceContentionEvent(description, title, properties);
            case "report_custom_info_event" -> on.reportCustomInfoEvent(description, title, properties);
            case "report_custom_annotation_event" ->
                on.reportCustomAnnotationEvent(
                        description, texts.get("annotation_type"), texts.get("source"), properties);
            case "report_custom_deployment_event" ->
                on.reportCustomDeploymentEvent(
                        texts.get("source"),
                        texts.get("project"),
                        texts.get("version"),
                        texts.get("ci_link"),
                        texts.get("remediation_action_link"),
                        texts.get("deployment_name"),
                        properties);
            default -> throw new PluginValueException("there is no call " + name + "; PROTOCOL.md lists them");
        }
    }

    private static StatCounterDataPoint dataPoint(JsonNode value) {
        return value.isArray()
                ? new StatCounterDataPoint(
                        number(value.path(0)), number(value.path(1)), number(value.path(2)), number(value.path(3)))
                : null;
    }

    /** NaN and the infinities have no number in JSON and come as text. */
    private static double number(JsonNode value) {
        return switch (value.asText()) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> value.asDouble();
        };
    }

    private static Object plain(JsonNode value) {
        if (value.isNumber()) {
            return value.numberValue();
        }
        if (value.isObject()) {
            return number(value.path("number"));
        }
        return value.isBoolean() ? (Object) value.booleanValue() : value.textValue();
    }

    private static Map<String, String> texts(JsonNode object) {
        if (object.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().textValue()));
        return texts;
    }
}
