package org.exampleservice.simulator.drift;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.exampleservice.simulator.stubs.Recorded;

/**
 * Compares what a route answers with what was recorded of it. A status that was recorded in any minute is no drift, and
 * only answers of the same status are compared further.
 */
public final class RouteComparison {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Recorded now;
    private final List<Recorded> recorded;
    private final List<Drift> drifts = new ArrayList<>();

    private RouteComparison(List<Recorded> recorded, Recorded now) {
        this.now = now;
        this.recorded =
                recorded.stream().filter(it -> it.status() == now.status()).toList();
    }

    /**
     * Where an answer differs.
     *
     * @param recorded the answers of one route, at least one
     * @param values whether values count too, and not only shapes
     */
    public static List<Drift> of(List<Recorded> recorded, Recorded now, boolean values) {
        RouteComparison comparison = new RouteComparison(recorded, now);
        if (comparison.recorded.isEmpty()) {
            String statuses = recorded.stream()
                    .map(it -> Integer.toString(it.status()))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" or "));
            return List.of(Drift.of(now.target(), "", "status", statuses, Integer.toString(now.status())));
        }
        comparison.headers(values);
        comparison.bodies(values);
        return comparison.drifts;
    }

    private void headers(boolean values) {
        for (String name : names()) {
            NavigableSet<String> before = new TreeSet<>();
            recorded.forEach(it -> before.add(normal(name, it.headers().get(name))));
            String value = normal(name, now.headers().get(name));
            boolean gone = value.isEmpty();
            boolean counts = gone || values || name.equalsIgnoreCase("Content-Type");
            if (counts && !before.contains(value)) {
                String is = gone ? "" : name + ": " + value;
                add("header", name + ": " + String.join(" or ", before), is);
            }
        }
    }

    /** The headers that every recorded answer has. */
    private NavigableSet<String> names() {
        NavigableSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        recorded.get(0).headers().keySet().stream()
                .filter(name -> !name.equalsIgnoreCase("Content-Length"))
                .filter(name -> recorded.stream().allMatch(it -> it.headers().containsKey(name)))
                .forEach(names::add);
        return names;
    }

    private static String normal(String name, String value) {
        String text = Optional.ofNullable(value).orElse("");
        return name.equalsIgnoreCase("Content-Type")
                ? text.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "")
                : text;
    }

    private void bodies(boolean values) {
        List<JsonNode> before =
                recorded.stream().flatMap(it -> json(it.body()).stream()).toList();
        Optional<JsonNode> after = json(now.body());
        if (before.isEmpty() || after.isEmpty()) {
            if (!before.isEmpty()) {
                add("body", "JSON", "no JSON");
            } else if (values && recorded.stream().noneMatch(it -> it.body().equals(now.body()))) {
                add("value", recorded.get(0).body(), now.body());
            }
            return;
        }
        Shape shape = new Shape();
        before.forEach(shape::add);
        Shape other = new Shape();
        other.add(after.get());
        drifts.addAll(ShapeComparison.of(now.target(), shape, other));
        if (values) {
            values(before, after.get());
        }
    }

    private void values(List<JsonNode> before, JsonNode after) {
        Map<String, SortedSet<String>> known = Values.of(before);
        Values.of(List.of(after)).forEach((pointer, texts) -> {
            SortedSet<String> old = known.getOrDefault(pointer, texts);
            if (!old.containsAll(texts) && !old.first().contains("REDACTED")) {
                drifts.add(Drift.of(now.target(), pointer, "value", String.join(" or ", old), texts.first()));
            }
        });
    }

    private void add(String kind, String was, String is) {
        drifts.add(Drift.of(now.target(), "", kind, was, is));
    }

    private static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(JSON.readTree(body.getBytes(ISO_8859_1))).filter(node -> !node.isMissingNode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
