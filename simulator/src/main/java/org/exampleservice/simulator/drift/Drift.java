package org.exampleservice.simulator.drift;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One difference between a recording and a service. Immutable.
 *
 * @param route path and query
 * @param pointer a JSON pointer in which {@code *} stands for every item of a list; empty if the answer as a whole is meant
 * @param kind such as {@code type}, {@code gone}, {@code new}, {@code status}, {@code header}, {@code body} or {@code value}
 * @param recorded what it was, empty if nothing
 * @param now what it is, empty if nothing
 * @param nearest the pointer of a new field that may be a field that is gone
 */
public record Drift(String route, String pointer, String kind, String recorded, String now, Optional<String> nearest) {
    private static final int MOST_SHOWN = 80;

    static Drift of(String route, String pointer, String kind, String recorded, String now) {
        return new Drift(route, pointer, kind, shown(recorded), shown(now), Optional.empty());
    }

    Drift near(Optional<String> field) {
        return new Drift(route, pointer, kind, recorded, now, field);
    }

    /** As a tree of JSON. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("route", route);
        tree.put("pointer", pointer);
        tree.put("kind", kind);
        tree.put("recorded", recorded);
        tree.put("now", now);
        nearest.ifPresent(field -> tree.put("nearest", field));
        return tree;
    }

    /** One line for people. */
    @Override
    public String toString() {
        String place = "GET " + route + (pointer.isEmpty() ? "" : " " + pointer) + ": " + kind + ", ";
        String change = recorded.isEmpty() ? now : now.isEmpty() ? "was " + recorded : recorded + " → " + now;
        return place
                + change
                + nearest.map(field -> "; is it " + field + " now?").orElse("");
    }

    private static String shown(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }
}
