package org.exampleservice.harness.coverage;

import java.util.List;
import java.util.Map;

/** Plain values of a document, leniently: what does not fit counts as absent. */
final class Json {

    private Json() {}

    static Map<?, ?> object(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static String text(Object from, String field) {
        Object value = object(from).get(field);
        return value == null ? "" : value.toString();
    }
}
