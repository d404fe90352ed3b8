package org.exampleservice.harness.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Whole numbers of answers that never fall and do grow: what a service counts. Learns them from answers without a fault,
 * minute by minute, and then answers as if the service had begun to count anew, or its counter had run over.
 */
public final class Growth {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long WRAP = 1L << 32;

    /** Method and target, then pointer, then minute: the value. */
    private final Map<String, Map<String, NavigableMap<Integer, Long>>> seen = new TreeMap<>();

    /** How a counter goes on from a minute. */
    public enum Kind {
        /** From 0. */
        RESET,
        /** From 2^32 - 1 to 0. */
        WRAP
    }

    /** Takes in an answer without a fault. Not thread-safe. */
    public void learn(int minute, String request, String body) {
        try {
            numbers(
                    JSON.readTree(body),
                    "",
                    (pointer, value) -> seen.computeIfAbsent(request, name -> new TreeMap<>())
                            .computeIfAbsent(pointer, name -> new TreeMap<>())
                            .put(minute, value));
        } catch (IOException noJson) {
            return;
        }
    }

    /** Requests and pointers of what counts, at that minute. */
    public Set<String> counters(int minute) {
        Set<String> names = new TreeSet<>();
        seen.forEach((request, fields) -> fields.forEach((pointer, values) -> {
            if (grows(values, minute)) {
                names.add(request + " " + pointer);
            }
        }));
        return names;
    }

    /** The answer of a minute as it would be if every counter were reset, or wrapped, in another minute. */
    byte[] changed(Kind kind, int at, int minute, String request, byte[] body) {
        Map<String, Long> bases = new LinkedHashMap<>();
        seen.getOrDefault(request, Map.of()).forEach((pointer, values) -> {
            if (grows(values, at)) {
                bases.put(pointer, values.get(at));
            }
        });
        try {
            JsonNode root = JSON.readTree(body);
            bases.forEach((pointer, base) -> put(root, pointer, kind, base, minute >= at));
            return JSON.writeValueAsBytes(root);
        } catch (IOException noJson) {
            return body;
        }
    }

    private static void put(JsonNode root, String pointer, Kind kind, long base, boolean after) {
        int slash = pointer.lastIndexOf('/');
        JsonNode container = root.at(pointer.substring(0, slash));
        JsonNode old = root.at(pointer);
        if (!old.isIntegralNumber()) {
            return;
        }
        long value = kind == Kind.WRAP
                ? Math.floorMod(old.longValue() + WRAP - base, WRAP)
                : after ? old.longValue() - base : old.longValue();
        String name = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        if (container instanceof ObjectNode object) {
            object.set(name, LongNode.valueOf(value));
        } else if (container instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), LongNode.valueOf(value));
        }
    }

    private static boolean grows(NavigableMap<Integer, Long> values, int at) {
        if (!values.containsKey(at) || values.size() < 3) {
            return false;
        }
        List<Long> all = List.copyOf(values.values());
        boolean neverFalls = IntStream.range(1, all.size()).allMatch(index -> all.get(index) >= all.get(index - 1));
        return neverFalls && values.get(at) > values.firstEntry().getValue();
    }

    private interface Numbers {
        void add(String pointer, long value);
    }

    private static void numbers(JsonNode node, String pointer, Numbers numbers) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(member -> numbers(
                            member.getValue(),
                            pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                            numbers));
        } else if (node instanceof ArrayNode array) {
            IntStream.range(0, array.size()).forEach(item -> numbers(array.get(item), pointer + "/" + item, numbers));
        } else if (node != null && node.isIntegralNumber() && !pointer.isEmpty()) {
            numbers.add(pointer, node.longValue());
        }
    }
}
