package org.exampleservice.harness.activegate.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.activegate.Deployed;
import org.exampleservice.harness.activegate.DeployedEndpoint;
import org.exampleservice.harness.activegate.EndpointForm;
import org.exampleservice.harness.activegate.LocalActiveGate;

/** The Plugins API (sdk.md 8.3), packages apart. Thread-safe. */
final class PluginRoutes {

    static final String ROOT = "/api/config/v1/plugins";

    /** Writes one of a list. */
    private interface Each<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    private final LocalActiveGate gate;

    PluginRoutes(LocalActiveGate gate) {
        this.gate = gate;
    }

    void addTo(JavalinDefaultRoutingApi routes, String prefix) {
        String plugin = prefix + ROOT + "/{id}";
        routes.get(prefix + ROOT, this::list);
        routes.get(
                prefix + ROOT + "/activeGatePluginModules",
                context -> all(context, "values", List.of(Shapes.MODULE_ID), (json, id) -> Shapes.module(json)));
        routes.get(plugin, this::show);
        routes.get(plugin + "/states", this::states);
        routes.get(plugin + "/endpoints", this::endpoints);
        routes.post(plugin + "/endpoints", this::create);
        routes.get(plugin + "/endpoints/{endpoint}", this::endpoint);
        routes.put(plugin + "/endpoints/{endpoint}", this::update);
        routes.delete(plugin + "/endpoints/{endpoint}", this::delete);
    }

    private void list(Context context) {
        all(
                context,
                "values",
                gate.extensions(),
                (json, one) -> Shapes.stub(json, one.name(), Shapes.displayName(one), "version " + one.version()));
    }

    private void show(Context context) {
        Deployed one = gate.get(context.pathParam("id"));
        Answers.send(context, 200, json -> Shapes.plugin(json, one));
    }

    private void states(Context context) {
        Deployed one = gate.get(context.pathParam("id"));
        all(context, "states", one.endpoints(), (json, endpoint) -> Shapes.state(json, one, endpoint, gate.clock()));
    }

    private void endpoints(Context context) {
        all(
                context,
                "values",
                gate.get(context.pathParam("id")).endpoints(),
                (json, one) -> Shapes.stub(json, Long.toString(one.id()), one.name(), ""));
    }

    private void endpoint(Context context) {
        DeployedEndpoint one = gate.get(context.pathParam("id"), number(context));
        Answers.send(context, 200, json -> Shapes.endpoint(json, one));
    }

    private void create(Context context) {
        String plugin = context.pathParam("id");
        gate.get(plugin);
        DeployedEndpoint made = gate.create(plugin, form(context, plugin));
        Answers.send(context, 201, json -> Shapes.stub(json, Long.toString(made.id()), made.name(), ""));
    }

    private void update(Context context) {
        String plugin = context.pathParam("id");
        gate.get(plugin, number(context));
        gate.update(plugin, number(context), form(context, plugin));
        context.status(204);
    }

    private void delete(Context context) {
        gate.delete(context.pathParam("id"), number(context));
        context.status(204);
    }

    private static <T> void all(Context context, String name, List<T> items, Each<T> each) {
        Answers.send(context, 200, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart(name);
            for (T item : items) {
                each.write(json, item);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static long number(Context context) {
        String text = context.pathParam("endpoint");
        if (!text.matches("[0-9]{1,18}")) {
            throw new ApiProblem(
                    404,
                    "an endpoint is known by its number, and this is none (sdk.md 8.3). List them with GET " + ROOT
                            + "/ID/endpoints.");
        }
        return Long.parseLong(text);
    }

    private static EndpointForm form(Context context, String plugin) {
        ObjectNode body = Json.object(context.bodyAsBytes());
        same(
                body.path("pluginId"),
                plugin,
                "pluginId is another one than in the path; leave it out, or write that one");
        same(
                body.path("activeGatePluginModule").path("id"),
                Shapes.MODULE_ID,
                "activeGatePluginModule/id is not " + Shapes.MODULE_ID + ", the only module here; take it from GET "
                        + ROOT + "/activeGatePluginModules");
        JsonNode enabled = body.path("enabled");
        if (!enabled.isMissingNode() && !enabled.isBoolean()) {
            throw new ApiProblem(400, "enabled is neither true nor false (sdk.md 8.3). Write one of them.");
        }
        if (!body.path("name").isTextual()) {
            throw new ApiProblem(400, "name is missing or no text (sdk.md 8.3). Give the endpoint a name.");
        }
        return new EndpointForm(
                body.path("name").textValue(), enabled.asBoolean(true), values(body.path("properties")));
    }

    private static void same(JsonNode given, String expected, String otherwise) {
        if (!given.isMissingNode() && !given.asText().equals(expected)) {
            throw new ApiProblem(400, otherwise + " (sdk.md 8.3).");
        }
    }

    private static Map<String, Object> values(JsonNode properties) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!properties.isMissingNode() && !properties.isObject()) {
            throw new ApiProblem(400, "properties is no object (sdk.md 8.3). Write values by key.");
        }
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            JsonNode value = property.getValue();
            if (value.isContainerNode()) {
                throw new ApiProblem(
                        400,
                        "properties has an object or a list as a value (a value is text, a number, true or false, sdk.md"
                                + " 5.3). Write JSON as text.");
            }
            if (!value.isNull()) {
                values.put(property.getKey(), scalar(value));
            }
        }
        return values;
    }

    private static Object scalar(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        return value.isNumber() ? (Object) value.doubleValue() : value.asText();
    }
}
