package org.exampleservice.harness.activegate.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.exampleservice.harness.activegate.ClockState;
import org.exampleservice.harness.activegate.Deployed;
import org.exampleservice.harness.activegate.DeployedEndpoint;
import org.exampleservice.harness.definition.PropertyDefinition;
import org.exampleservice.harness.recording.Cycle;

/** The JSON of the Plugins API (sdk.md 8.3) and of {@code /local}. */
final class Shapes {

    /** The one module here; the real ones have numbers, too. */
    static final String MODULE_ID = "1";

    private static final String MODULE_NAME = "local";

    private Shapes() {}

    /** What configUI calls the extension, else its name. */
    static String displayName(Deployed of) {
        return of.definition().json().get("configUI") instanceof Map<?, ?> form
                        && form.get("displayName") instanceof String text
                ? text
                : of.name();
    }

    static void stub(JsonGenerator json, String id, String name, String description) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("name", name);
        if (!description.isEmpty()) {
            json.writeStringField("description", description);
        }
        json.writeEndObject();
    }

    static void module(JsonGenerator json) throws IOException {
        stub(json, MODULE_ID, MODULE_NAME, "");
    }

    static void plugin(JsonGenerator json, Deployed of) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", of.name());
        json.writeStringField("name", displayName(of));
        json.writeStringField("version", of.version());
        json.writeStringField("type", "ActiveGate");
        json.writeStringField(
                "metricGroup", String.valueOf(of.definition().json().getOrDefault("metricGroup", "")));
        json.writeArrayFieldStart("properties");
        for (PropertyDefinition property : of.definition().properties()) {
            property(json, property);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A password's default is a password, too. */
    private static void property(JsonGenerator json, PropertyDefinition property) throws IOException {
        boolean secret = property.type() == PropertyDefinition.Type.PASSWORD;
        json.writeStartObject();
        json.writeStringField("key", property.key());
        json.writeStringField("type", property.typeAsWritten());
        json.writeFieldName("defaultValue");
        Json.scalar(json, secret ? "" : property.defaultValue().orElse(null));
        json.writeArrayFieldStart("dropdownValues");
        for (String choice : property.dropdownValues()) {
            json.writeString(choice);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void endpoint(JsonGenerator json, DeployedEndpoint of) throws IOException {
        json.writeStartObject();
        form(json, of);
        json.writeFieldName("activeGatePluginModule");
        module(json);
        json.writeEndObject();
    }

    private static void form(JsonGenerator json, DeployedEndpoint of) throws IOException {
        json.writeStringField("id", Long.toString(of.id()));
        json.writeStringField("pluginId", of.plugin());
        json.writeStringField("name", of.name());
        json.writeBooleanField("enabled", of.enabled());
        json.writeObjectFieldStart("properties");
        for (Map.Entry<String, Object> property : of.properties().entrySet()) {
            json.writeFieldName(property.getKey());
            Json.scalar(json, property.getValue());
        }
        json.writeEndObject();
    }

    static void state(JsonGenerator json, Deployed of, DeployedEndpoint endpoint, ClockState clock) throws IOException {
        json.writeStartObject();
        json.writeStringField("pluginId", of.name());
        json.writeStringField("version", of.version());
        json.writeStringField("endpointId", Long.toString(endpoint.id()));
        json.writeStringField("state", endpoint.status().state().name());
        json.writeStringField("stateDescription", endpoint.status().description());
        json.writeNumberField(
                "timestamp",
                endpoint.lastCycle().map(Cycle::at).orElse(clock.now()).toEpochMilli());
        json.writeEndObject();
    }

    static void extension(JsonGenerator json, Deployed of) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", of.name());
        json.writeStringField("displayName", displayName(of));
        json.writeStringField("version", of.version());
        json.writeArrayFieldStart("findings");
        for (var finding : of.findings()) {
            json.writeString(finding.rule().severity().name().toLowerCase(Locale.ROOT) + " "
                    + finding.rule().id() + ": " + finding.what());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("endpoints");
        for (DeployedEndpoint endpoint : of.endpoints()) {
            json.writeStartObject();
            form(json, endpoint);
            status(json, endpoint);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void status(JsonGenerator json, DeployedEndpoint of) throws IOException {
        json.writeStringField("state", of.status().state().name());
        json.writeStringField("description", of.status().description());
        json.writeStringField("stackTrace", of.status().stackTrace());
        json.writeNumberField("minutesKept", of.history().size());
        if (of.lastCycle().isPresent()) {
            json.writeStringField("lastMinute", of.lastCycle().get().at().toString());
        }
    }

    static void clock(JsonGenerator json, ClockState of) throws IOException {
        json.writeStartObject();
        json.writeStringField("now", of.now().toString());
        json.writeNumberField("minutes", of.minutes());
        json.writeBooleanField("running", of.running());
        json.writeNumberField("scale", of.scale());
        json.writeEndObject();
    }
}
