package org.exampleservice.harness.golden;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads plain values and objects that may hold operators. */
final class Expectations {

    private Expectations() {}

    /** A value or an operator, of whatever type. */
    static Expectation read(Object raw, Place place) {
        return isOperator(raw) ? Operators.read(asObject(raw), place) : plainOrParts(raw, place);
    }

    /** An object whose names are the plugin's own, so that none of them is an operator. */
    static Expectation readObject(Map<?, ?> raw, Place place) {
        SortedMap<String, Expectation> parts = new TreeMap<>();
        raw.forEach((name, value) -> parts.put((String) name, read(value, place)));
        return parts.values().stream().allMatch(Expectation.Exactly.class::isInstance)
                ? new Expectation.Exactly(members(parts))
                : new Expectation.Parts(parts);
    }

    static boolean isOperator(Object raw) {
        return raw instanceof Map<?, ?> object
                && object.keySet().stream().anyMatch(name -> ((String) name).startsWith("$"));
    }

    static Value plain(Object raw, Place place) {
        if (isOperator(raw) || !(plainOrParts(raw, place) instanceof Expectation.Exactly exactly)) {
            throw place.problem(
                    "an operator stands inside a list or another operator; only plain values may stand there");
        }
        return exactly.value();
    }

    static double number(Object raw, String what, Place place) {
        if (raw instanceof Double number && Double.isFinite(number)) {
            return number;
        }
        throw place.problem(what + " is " + Place.shown(raw) + "; it must be a finite number");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asObject(Object raw) {
        return (Map<String, Object>) raw;
    }

    private static Expectation plainOrParts(Object raw, Place place) {
        if (raw instanceof String text) {
            return Expectation.exactly(text);
        }
        if (raw instanceof Double) {
            return new Expectation.Exactly(Value.of(number(raw, "the number", place)));
        }
        if (raw instanceof List<?> items) {
            return new Expectation.Exactly(new Value.Items(
                    items.stream().map(item -> plain(item, place)).toList()));
        }
        if (raw instanceof Map<?, ?> object) {
            return readObject(object, place);
        }
        throw place.problem(Place.shown(raw) + " is no value of a fact; write a text, a number or an operator");
    }

    private static Value members(SortedMap<String, Expectation> parts) {
        SortedMap<String, Value> members = new TreeMap<>();
        parts.forEach((name, part) -> members.put(name, ((Expectation.Exactly) part).value()));
        return new Value.Members(members);
    }
}
