package org.exampleservice.harness.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes in the body of an answer. A field is missing at the end rather than at the beginning, as a plugin that reports
 * while it reads has reported something by then. A body that is no JSON is cut or added to instead.
 */
final class JsonBody {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode NO_NUMBER = TextNode.valueOf("not-a-number");
    private static final byte LATIN_1_E_ACUTE = (byte) 0xE9;

    /** Where something stands: in a member or an item of a container. */
    private record Slot(JsonNode container, String member, int item) {
        JsonNode value() {
            return container instanceof ObjectNode object ? object.get(member) : container.get(item);
        }

        void put(JsonNode value) {
            if (container instanceof ObjectNode object) {
                object.set(member, value);
            } else {
                ((ArrayNode) container).set(item, value);
            }
        }
    }

    private JsonBody() {}

    static byte[] wrongType(byte[] body) {
        return parsed(body)
                .flatMap(root -> last(root).map(slot -> {
                    slot.put(NO_NUMBER);
                    numbersToTexts(root);
                    return bytes(root);
                }))
                .orElseGet(() -> "\"not-a-number\"".getBytes(StandardCharsets.UTF_8));
    }

    private static void numbersToTexts(JsonNode node) {
        for (Slot slot : slots(node)) {
            if (slot.value().isNumber()) {
                slot.put(NO_NUMBER);
            }
            numbersToTexts(slot.value());
        }
    }

    static byte[] missingField(byte[] body) {
        return parsed(body)
                .flatMap(root -> lastField(root).map(slot -> {
                    ((ObjectNode) slot.container()).remove(slot.member());
                    return bytes(root);
                }))
                .orElseGet(() -> "{}".getBytes(StandardCharsets.UTF_8));
    }

    static byte[] extraField(byte[] body) {
        return parsed(body)
                .map(root -> {
                    addField(root);
                    return bytes(root);
                })
                .orElse(body);
    }

    static byte[] wrongCharset(byte[] body) {
        int quote = 0;
        while (quote < body.length && body[quote] != '"') {
            quote++;
        }
        int at = Math.min(body.length, quote + 1);
        byte[] changed = new byte[body.length + 1];
        System.arraycopy(body, 0, changed, 0, at);
        changed[at] = LATIN_1_E_ACUTE;
        System.arraycopy(body, at, changed, at + 1, body.length - at);
        return changed;
    }

    private static Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isContainerNode);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(JsonNode root) {
        try {
            return JSON.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree cannot be written", e);
        }
    }

    /** The last number, else the last value that is no container. */
    private static Optional<Slot> last(JsonNode root) {
        return last(root, true, false).or(() -> last(root, false, false));
    }

    private static Optional<Slot> lastField(JsonNode root) {
        return last(root, true, true).or(() -> last(root, false, true));
    }

    private static Optional<Slot> last(JsonNode node, boolean number, boolean field) {
        Optional<Slot> found = Optional.empty();
        for (Slot slot : slots(node)) {
            JsonNode value = slot.value();
            boolean isIt = value.isValueNode() && (!number || value.isNumber()) && (!field || node.isObject());
            Optional<Slot> here = isIt ? Optional.of(slot) : last(value, number, field);
            found = here.isPresent() ? here : found;
        }
        return found;
    }

    private static List<Slot> slots(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object.properties().stream()
                    .map(Map.Entry::getKey)
                    .map(member -> new Slot(object, member, 0))
                    .toList();
        }
        return java.util.stream.IntStream.range(0, node.isArray() ? node.size() : 0)
                .mapToObj(item -> new Slot(node, "", item))
                .toList();
    }

    private static void addField(JsonNode node) {
        node.forEach(JsonBody::addField);
        if (node instanceof ObjectNode object) {
            object.putObject("unexpected_field").put("nested", true);
        }
    }
}
