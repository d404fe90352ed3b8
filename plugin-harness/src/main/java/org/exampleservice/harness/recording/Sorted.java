package org.exampleservice.harness.recording;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Unmodifiable sorted copies. */
final class Sorted {

    private static final SortedMap<String, String> EMPTY = Collections.unmodifiableSortedMap(new TreeMap<>());

    private Sorted() {}

    static SortedMap<String, String> copyOf(SortedMap<String, String> map) {
        return map.isEmpty() ? EMPTY : Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
