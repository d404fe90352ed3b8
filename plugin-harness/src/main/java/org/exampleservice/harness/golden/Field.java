package org.exampleservice.harness.golden;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A member of a fact that is not part of what identifies it. */
record Field(String name, Expectation expected) {

    static final List<String> COMMON = List.of("withheld", "dropped", "reported", "reportedIn");

    private static final int TEXTS = 10;
    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("status", 0),
            Map.entry("kind", 1),
            Map.entry("state", 2),
            Map.entry("value", 3),
            Map.entry("name", 4),
            Map.entry("literal", 4),
            Map.entry("headers", 4),
            Map.entry("port", 5),
            Map.entry("ports", 6),
            Map.entry("dnsNames", 7),
            Map.entry("properties", 11),
            Map.entry("withheld", 12),
            Map.entry("dropped", 13),
            Map.entry("reported", 14),
            Map.entry("detail", 15),
            Map.entry("reportedIn", 16));

    /** Canonical order; the texts of an event stand before their properties, by name. */
    static final Comparator<Field> ORDER =
            Comparator.<Field>comparingInt(field -> rank(field.name())).thenComparing(Field::name);

    Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(expected, "expected");
    }

    static Field of(String name, String text) {
        return of(name, Value.of(text));
    }

    static Field of(String name, double number) {
        return of(name, Value.of(number));
    }

    static Field of(String name, Value value) {
        return new Field(name, new Expectation.Exactly(value));
    }

    /** The value of a field that was recorded and not written by hand. */
    Value value() {
        return ((Expectation.Exactly) expected).value();
    }

    private static int rank(String name) {
        return RANKS.getOrDefault(name, TEXTS);
    }
}
