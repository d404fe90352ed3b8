package org.exampleservice.simulator.json;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Writes small trees as compact ASCII JSON: maps and collections in their order, text, whole and decimal numbers,
 * booleans, instants as text, enums by name, {@link Raw} as it is, and an empty {@link Optional} or null as null.
 */
public final class JsonTree {
    private JsonTree() {}

    /** JSON that is written already. */
    public record Raw(String json) {}

    /**
     * The JSON of a tree.
     *
     * @throws IllegalArgumentException when something else is in it
     */
    public static byte[] write(Object tree) {
        JsonBuffer out = new JsonBuffer();
        value(tree, out);
        return out.toBytes();
    }

    private static void value(Object value, JsonBuffer out) {
        if (value == null) {
            out.raw(JsonBuffer.ascii("null"));
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null), out);
        } else if (value instanceof Map<?, ?> map) {
            object(map, out);
        } else if (value instanceof Collection<?> list) {
            array(list, out);
        } else {
            scalar(value, out);
        }
    }

    private static void scalar(Object value, JsonBuffer out) {
        if (value instanceof String || value instanceof Instant || value instanceof Enum<?>) {
            out.string(value.toString());
        } else if (value instanceof Raw raw) {
            out.raw(JsonBuffer.ascii(raw.json));
        } else if (value instanceof Boolean || value instanceof Number) {
            out.raw(JsonBuffer.ascii(value.toString()));
        } else {
            throw new IllegalArgumentException(
                    value.getClass() + " is nothing that JSON has; give text, a number, a list");
        }
    }

    private static void object(Map<?, ?> map, JsonBuffer out) {
        String separator = "{";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            out.raw(JsonBuffer.ascii(separator))
                    .string(member.getKey().toString())
                    .raw(':');
            value(member.getValue(), out);
            separator = ",";
        }
        out.raw(JsonBuffer.ascii(map.isEmpty() ? "{}" : "}"));
    }

    private static void array(Collection<?> list, JsonBuffer out) {
        String separator = "[";
        for (Object item : list) {
            out.raw(JsonBuffer.ascii(separator));
            value(item, out);
            separator = ",";
        }
        out.raw(JsonBuffer.ascii(list.isEmpty() ? "[]" : "]"));
    }
}
