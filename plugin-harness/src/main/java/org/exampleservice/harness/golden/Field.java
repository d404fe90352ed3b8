package org.exampleservice.harness.golden;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A member of a fact that is not part of what identifies it. */
record Field(String name, Expectation expected) {

    static final List<String> COMMON = List.of("withheld", "dropped", "reported", "reportedIn");

    private static final List<String> BEFORE = List.of("kind", "state", "value", "name", "port", "ports", "dnsNames");
    private static final List<String> AFTER =
            List.of("properties", "withheld", "dropped", "reported", "detail", "reportedIn");

    /** Canonical order; the texts of an event stand between the two lists, by name. */
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
        int before = BEFORE.indexOf(name);
        int after = AFTER.indexOf(name);
        return before >= 0 ? before : BEFORE.size() + 1 + after;
    }
}
