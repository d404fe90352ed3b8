package org.exampleservice.simulator.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which types of JSON stood in a place of answers, and below it: all items of a list are one place. Not threadsafe. */
final class Shape {
    private final SortedSet<String> types = new TreeSet<>();
    private final Map<String, Shape> fields = new TreeMap<>();
    private Shape items;
    private int objects;
    private int times;

    void add(JsonNode node) {
        times++;
        types.add(node.getNodeType().name().toLowerCase(Locale.ROOT));
        if (node.isObject()) {
            objects++;
            node.properties()
                    .forEach(field -> fields.computeIfAbsent(field.getKey(), name -> new Shape())
                            .add(field.getValue()));
        }
        for (JsonNode item : node.isArray() ? node : com.fasterxml.jackson.databind.node.MissingNode.getInstance()) {
            items = items == null ? new Shape() : items;
            items.add(item);
        }
    }

    SortedSet<String> types() {
        return types;
    }

    String typesText() {
        return String.join(" or ", types);
    }

    Map<String, Shape> fields() {
        return fields;
    }

    boolean hasObjects() {
        return objects > 0;
    }

    /** Null if no list ever had an item. */
    Shape items() {
        return items;
    }

    /** Whether every object here had the field. */
    boolean isRequired(String field) {
        return fields.get(field).times == objects;
    }
}
