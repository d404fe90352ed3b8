package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object that may be of any shape: what is not as asked for counts as absent. */
record Fields(Map<?, ?> json) {

    static Fields of(Object node) {
        return new Fields(node instanceof Map<?, ?> map ? map : Map.of());
    }

    boolean has(String name) {
        return json.get(name) != null;
    }

    Fields object(String name) {
        return of(json.get(name));
    }

    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        if (json.get(name) instanceof List<?> list) {
            list.stream().filter(Map.class::isInstance).forEach(item -> objects.add(of(item)));
        }
        return objects;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(json.get(name))
                .filter(value -> value instanceof String || value instanceof Number || value instanceof Boolean)
                .map(String::valueOf);
    }

    String textOr(String name, String other) {
        return text(name).orElse(other);
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (json.get(name) instanceof List<?> list) {
            list.stream().filter(String.class::isInstance).forEach(item -> texts.add((String) item));
        }
        return texts;
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(json.get(name));
    }

    Optional<Integer> integer(String name) {
        return json.get(name) instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }
}
