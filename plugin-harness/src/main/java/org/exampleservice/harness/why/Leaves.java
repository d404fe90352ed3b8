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
import java.util.Set;
import org.exampleservice.harness.backend.Answer;

/** All values in the JSON answers of one minute, by value. What is no JSON has none. Not changed once made. */
final class Leaves {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<Leaf>> byValue = new HashMap<>();
    private final List<Leaf> all = new ArrayList<>();

    private Leaves() {}

    /** Those of a minute, from 0. */
    static Leaves in(int minute, Answers answers) {
        Leaves leaves = new Leaves();
        for (Answer answer : answers.in(minute)) {
            Source source = new Source(answer.method() + " " + answer.target(), answers.readOf(answer));
            parsed(answer.body()).ifPresent(root -> leaves.add(root, "", "", List.of(), source));
        }
        return leaves;
    }

    /** The request that was answered, and the paths in its answer that the plugin looked at. */
    private record Source(String request, Set<String> read) {}

    private static Optional<JsonNode> parsed(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The best place of a value: one that was read if that is known, near as many of the names as can be. */
    Optional<Leaf> find(String value, List<String> names) {
        return byValue.getOrDefault(value, List.of()).stream()
                .max(Comparator.comparing(Leaf::read)
                        .thenComparingLong(leaf -> leaf.near(names))
                        .thenComparing(Comparator.comparing(Leaf::path).reversed()));
    }

    /** How many places have the value as near to the names as this one. */
    long as(Leaf best, List<String> names) {
        return byValue.get(best.value()).stream()
                .filter(leaf -> leaf.near(names) == best.near(names) && leaf.read() == best.read())
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

    private void add(JsonNode node, String path, String field, List<String> around, Source source) {
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
                            source));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add(node.get(i), path + "[" + i + "]", field + "[]", around, source);
            }
        } else {
            String value = node.isNumber() ? number(node.doubleValue()) : node.asText();
            Leaf leaf = new Leaf(
                    path, field, value, around, source.request(), source.read().contains(path));
            all.add(leaf);
            byValue.computeIfAbsent(value, it -> new ArrayList<>()).add(leaf);
        }
    }
}
