package org.exampleservice.harness.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;

/** What a cycle recorded, as facts in canonical order. */
final class Facts {

    private Facts() {}

    static List<Fact> of(Cycle cycle) {
        List<Fact> facts = new ArrayList<>(cycle.entries().size());
        for (Entry entry : cycle.entries()) {
            facts.add(fact(entry, cycle.number()));
        }
        facts.addAll(RequestFacts.of(cycle.requests()));
        facts.sort(null);
        return List.copyOf(numbered(facts));
    }

    /** Neighbours that are otherwise the same get numbers; sorting has kept them in the order of reporting. */
    private static List<Fact> numbered(List<Fact> sorted) {
        FactId previous = null;
        for (int i = 0; i < sorted.size(); i++) {
            Fact fact = sorted.get(i);
            if (previous != null && previous.withNth(1).equals(fact.id())) {
                fact = fact.withId(fact.id().withNth(previous.nth() + 1));
                sorted.set(i, fact);
            }
            previous = fact.id();
        }
        return sorted;
    }

    private static Fact fact(Entry entry, int cycle) {
        Emission emission = entry.emission();
        List<Field> fields = new ArrayList<>(4);
        FieldsOf.always(emission, fields);
        addFate(entry.fate(), emission, fields);
        if (entry.reportedIn() < cycle) {
            fields.add(Field.of("reportedIn", entry.reportedIn()));
        }
        fields.sort(Field.ORDER);
        return new Fact(id(emission), fields, 0);
    }

    private static void addFate(Fate fate, Emission emission, List<Field> fields) {
        if (fate instanceof Fate.Withheld withheld) {
            fields.add(Field.of("withheld", withheld.rule().wireName()));
        } else if (fate instanceof Fate.Dropped dropped) {
            fields.add(Field.of("dropped", dropped.reason().wireName()));
            FieldsOf.ifDropped(emission, dropped, fields);
        } else {
            FieldsOf.ifEmitted(emission, fields);
        }
    }

    private static FactId id(Emission emission) {
        if (emission instanceof Emission.Metric metric) {
            return id(emission, FactKind.METRIC, metric.key(), "", sorted(metric.dimensions()));
        }
        if (emission instanceof Emission.Property property) {
            return id(emission, FactKind.PROPERTY, property.key(), "", FactId.NO_DIMENSIONS);
        }
        if (emission instanceof Emission.Event event) {
            String title = event.texts().get("title");
            String json = title == null ? "" : JsonText.quoted(title);
            return id(emission, FactKind.EVENT, event.type().name(), json, FactId.NO_DIMENSIONS);
        }
        if (emission instanceof Emission.Endpoint endpoint) {
            return id(emission, FactKind.ENDPOINT, endpoint.ip(), "", FactId.NO_DIMENSIONS);
        }
        if (emission instanceof Emission.Call call) {
            return id(emission, FactKind.CALL, call.call(), "", FactId.NO_DIMENSIONS);
        }
        return id(emission, FactKind.NAME, "", "", FactId.NO_DIMENSIONS);
    }

    private static FactId id(
            Emission emission, FactKind kind, String key, String title, SortedMap<String, String> dimensions) {
        return new FactId(Subject.of(emission.entity()), kind, key, title, dimensions, 1);
    }

    private static SortedMap<String, String> sorted(Map<String, String> dimensions) {
        if (dimensions.isEmpty()) {
            return FactId.NO_DIMENSIONS;
        }
        SortedMap<String, String> sorted = new TreeMap<>();
        dimensions.forEach((name, value) -> sorted.put(JsonText.name(name), value));
        return sorted;
    }
}
