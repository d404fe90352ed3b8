package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;

/** What a run said about one group or device. Guarded by its history. */
final class EntityHistory {

    /** Addresses that are kept, the newest. */
    private static final int MOST_ADDRESSES = 100;

    /** Properties that are kept although no minute that is kept has them. */
    private static final int MOST_OLD_PROPERTIES = 500;

    /** What it takes without anything said about it, in numbers of 8 bytes. */
    private static final int BARE = 16;

    private final EntityRef ref;
    private final BitSet seen = new BitSet();
    private final Map<String, List<PropertyValue>> properties = new TreeMap<>();
    private final Map<String, Integer> reported = new HashMap<>();
    private final Map<String, Emission.Endpoint> endpoints = new LinkedHashMap<>();
    private final Map<String, Map<Map<String, String>, TupleSeries>> series = new LinkedHashMap<>();
    private String name;

    EntityHistory(EntityRef ref) {
        this.ref = ref;
        this.name = ref.isUnknown() ? ref.toString() : ref.device().isEmpty() ? ref.group() : ref.device();
    }

    EntityRef ref() {
        return ref;
    }

    String name() {
        return name;
    }

    boolean isDevice() {
        return ref.level() == EntityRef.Level.CUSTOM_DEVICE;
    }

    /** Minutes in which it was reported. */
    BitSet seen() {
        return seen;
    }

    Map<String, List<PropertyValue>> properties() {
        return properties;
    }

    List<Emission.Endpoint> endpoints() {
        return List.copyOf(endpoints.values());
    }

    /** The tuples of a metric, in the order in which they were first reported. */
    List<TupleSeries> tuples(String key) {
        return List.copyOf(series.getOrDefault(key, Map.of()).values());
    }

    List<TupleSeries> allTuples() {
        return series.values().stream()
                .flatMap(tuples -> tuples.values().stream())
                .toList();
    }

    /** Takes in that it exists; whether it is new, has come back, or has a new name. */
    boolean exists(int minute, String newName) {
        boolean change = minute == 0 || !seen.get(minute - 1) || !newName.equals(name);
        name = newName;
        seen.set(minute);
        return change;
    }

    /** Takes in a property; whether its value is another one than before. */
    boolean property(int minute, String key, String value) {
        reported.put(key, minute);
        List<PropertyValue> values = properties.computeIfAbsent(key, unused -> new ArrayList<>(1));
        if (!values.isEmpty() && values.get(values.size() - 1).value().equals(value)) {
            return false;
        }
        values.add(new PropertyValue(minute, value));
        return true;
    }

    void endpoint(Emission.Endpoint endpoint) {
        endpoints.put(endpoint.ip() + endpoint.ports(), endpoint);
        if (endpoints.size() > MOST_ADDRESSES) {
            endpoints.remove(endpoints.keySet().iterator().next());
        }
    }

    TupleSeries series(String key, Map<String, String> dimensions) {
        return series.computeIfAbsent(key, unused -> new LinkedHashMap<>())
                .computeIfAbsent(dimensions, unused -> new TupleSeries(key, dimensions));
    }

    /** Forgets the minutes before one, and what only they had. */
    void forgetBefore(int minute) {
        seen.clear(0, minute);
        series.values().forEach(tuples -> {
            tuples.values().forEach(tuple -> tuple.forgetBefore(minute));
            tuples.values().removeIf(TupleSeries::isEmpty);
        });
        series.values().removeIf(Map::isEmpty);
        properties.values().forEach(values -> {
            while (values.size() > 1 && values.get(1).minute() <= minute) {
                values.remove(0);
            }
        });
        if (properties.size() > MOST_OLD_PROPERTIES) {
            properties.keySet().removeIf(key -> reported.get(key) < minute);
            reported.keySet().retainAll(properties.keySet());
        }
    }

    /** Whether no minute that is kept has it. */
    boolean isGone() {
        return seen.isEmpty() && series.isEmpty();
    }

    /** Room that is taken, in numbers of 8 bytes. */
    long weight() {
        return BARE
                + 8L * endpoints.size()
                + allTuples().stream().mapToLong(TupleSeries::weight).sum()
                + properties.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(PropertyValue::weight)
                        .sum();
    }
}
