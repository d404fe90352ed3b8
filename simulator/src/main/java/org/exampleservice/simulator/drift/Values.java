package org.exampleservice.simulator.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The values in JSON by their pointers; of a list its length too. */
final class Values {
    private Values() {}

    static Map<String, SortedSet<String>> of(List<JsonNode> trees) {
        Map<String, SortedSet<String>> values = new TreeMap<>();
        trees.forEach(tree -> collect("", tree, values));
        return values;
    }

    private static void collect(String pointer, JsonNode node, Map<String, SortedSet<String>> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                            field.getValue(),
                            values));
        } else if (node.isArray()) {
            add(pointer, "list of " + node.size(), values);
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), values);
            }
        } else {
            add(pointer, node.toString(), values);
        }
    }

    private static void add(String pointer, String text, Map<String, SortedSet<String>> values) {
        values.computeIfAbsent(pointer, first -> new TreeSet<>()).add(text);
    }
}
