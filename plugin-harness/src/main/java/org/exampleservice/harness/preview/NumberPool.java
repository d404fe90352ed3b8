package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers that several parts of a page refer to by their place, each kept once. Not thread-safe. */
final class NumberPool {

    private final Map<Points, Integer> places = new LinkedHashMap<>();

    int add(Points points) {
        return places.computeIfAbsent(points, unused -> places.size());
    }

    List<Points> all() {
        return new ArrayList<>(places.keySet());
    }
}
