package org.exampleservice.harness.why;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.backend.Answer;

/** All values in the JSON answers of one minute, by value. What is no JSON has none. Not changed once made. */
final class Leaves {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<Leaf>> byValue = new HashMap<>();
    private final List<Leaf> all = new ArrayList<>();

    private Leaves() {}

    static Leaves of(List<Answer> answers) {
        Leaves leaves = new Leaves();
        for (Answer answer : answers) {
            parsed(answer.body())
                    .ifPresent(root -> leaves.add(root, "", "", List.of(), answer.method() + " " + answer.target()));
        }
        return leaves;
    }

    private static Optional<JsonNode> parsed(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The best place of a value: near as many of the names as can be. */
    Optional<Leaf> find(String value, List<String> names) {
        return byValue.getOrDefault(value, List.of()).stream()
                .max(Comparator.<Leaf>comparingLong(leaf -> leaf.near(names))
                        .thenComparing(Comparator.comparing(Leaf::path).reversed()));
    }

    /** How many places have the value as near to the names as this one. */
    long as(Leaf best, List<String> names) {
        return byValue.get(best.value()).stream()
                .filter(leaf -> leaf.near(names) == best.near(names))
                .count();
    }

    List<Leaf> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The one form of a number in which values are compared. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return exact.signum() == 0 ? "0" : exact.toPlainString();
    }

    private void add(JsonNode node, String path, String field, List<String> around, String request) {
        if (node.isObject()) {
            List<String> wider = new ArrayList<>(around);
            node.forEach(child -> {
                if (child.isTextual()) {
                    wider.add(child.textValue());
                }
            });
            node.properties()
                    .forEach(member -> add(
                            member.getValue(),
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                            field.isEmpty() ? member.getKey() : field + "." + member.getKey(),
                            wider,
                            request));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add(node.get(i), path + "[" + i + "]", field + "[]", around, request);
            }
        } else {
            String value = node.isNumber() ? number(node.doubleValue()) : node.asText();
            Leaf leaf = new Leaf(path, field, value, around, request);
            all.add(leaf);
            byValue.computeIfAbsent(value, it -> new ArrayList<>()).add(leaf);
        }
    }
}
