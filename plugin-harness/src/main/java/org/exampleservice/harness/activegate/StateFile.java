package org.exampleservice.harness.activegate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The state as JSON, format 1; passwords stand in it, so nobody but the owner may read the file. Thread-safe. */
final class StateFile {

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StateFile() {}

    static byte[] write(StoredState state) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT).put("nextId", state.nextId());
        ArrayNode order = root.putArray("order");
        state.order().forEach(order::add);
        ArrayNode endpoints = root.putArray("endpoints");
        state.endpoints()
                .values()
                .forEach(endpoint -> endpoints
                        .addObject()
                        .put("id", endpoint.id())
                        .put("plugin", endpoint.plugin())
                        .put("name", endpoint.form().name())
                        .put("enabled", endpoint.form().enabled())
                        .set("properties", JSON.valueToTree(endpoint.form().properties())));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param name of the file, for messages
     */
    static StoredState read(String name, byte[] bytes) {
        JsonNode root = tree(name, bytes);
        if (root.path("format").asInt() != FORMAT) {
            throw unusable(name, "it is not of format " + FORMAT);
        }
        List<String> order = new ArrayList<>();
        root.path("order").forEach(item -> order.add(item.asText()));
        SortedMap<Long, StoredEndpoint> endpoints = new TreeMap<>();
        root.path("endpoints").forEach(item -> {
            StoredEndpoint endpoint = endpoint(item);
            endpoints.put(endpoint.id(), endpoint);
        });
        return new StoredState(root.path("nextId").asLong(), order, endpoints);
    }

    private static JsonNode tree(String name, byte[] bytes) {
        try {
            return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw unusable(name, "it is no JSON");
        }
    }

    private static GateProblem unusable(String name, String why) {
        return new GateProblem(
                GateProblem.Kind.INVALID,
                name + " cannot be used: " + why
                        + " as activegate writes it. Put back a copy, or remove it and configure"
                        + " the endpoints anew; packages and token stay.");
    }

    private static StoredEndpoint endpoint(JsonNode item) {
        Map<String, Object> properties = new LinkedHashMap<>();
        item.path("properties")
                .properties()
                .forEach(field -> properties.put(field.getKey(), Scalar.of(field.getValue())));
        EndpointForm form = new EndpointForm(
                item.path("name").asText(), item.path("enabled").asBoolean(), properties);
        return new StoredEndpoint(item.path("id").asLong(), item.path("plugin").asText(), form);
    }
}
