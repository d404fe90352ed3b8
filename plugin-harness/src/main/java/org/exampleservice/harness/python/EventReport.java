package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.PluginValueException;

/** An event as a child writes it (sdk.md 5.10). */
record EventReport(Target on, String name, Map<String, String> texts, Map<String, String> properties) implements Call {

    static EventReport read(String name, JsonNode call) {
        return new EventReport(
                Target.read(call),
                name,
                CallReader.texts(call.path("texts")),
                CallReader.texts(call.path("properties")));
    }

    @Override
    public JsonNode make(Calls calls) {
        report((Device) on.in(calls));
        return null;
    }

    private void report(Device device) {
        String description = texts.get("description");
        String title = texts.get("title");
        switch (name) {
            case "report_performance_event" -> device.reportPerformanceEvent(description, title, properties);
            case "report_error_event" -> device.reportErrorEvent(description, title, properties);
            case "report_availability_event" -> device.reportAvailabilityEvent(description, title, properties);
            case "report_resource_contention_event" ->
                device.reportResourceContentionEvent(description, title, properties);
            case "report_custom_info_event" -> device.reportCustomInfoEvent(description, title, properties);
            case "report_custom_annotation_event" ->
                device.reportCustomAnnotationEvent(
                        description, texts.get("annotation_type"), texts.get("source"), properties);
            case "report_custom_deployment_event" ->
                device.reportCustomDeploymentEvent(
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
}
