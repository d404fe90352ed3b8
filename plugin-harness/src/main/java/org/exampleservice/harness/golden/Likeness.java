package org.exampleservice.harness.golden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs entities of two sides that are the same but for their identifier: first those that say exactly the same, then
 * the last one of either side if it has the same kind of facts, then those that agree in at least half of their facts.
 */
final class Likeness {

    private static final long MOST_PAIRS = 10_000;

    private final Map<String, Look> expected = new LinkedHashMap<>();
    private final Map<String, Look> found = new LinkedHashMap<>();
    private final Map<String, String> pairs = new LinkedHashMap<>();

    /** An entity's facts without its identifier. */
    private record Look(Set<FactId> shape, Set<Fact> content) {

        Look() {
            this(new HashSet<>(), new HashSet<>());
        }

        void add(String part, List<Fact> facts) {
            Subject anyone = Subject.device("", part);
            for (Fact fact : facts) {
                FactId id = fact.id().of(anyone);
                shape.add(id);
                if (fact.id().kind() != FactKind.NAME) {
                    content.add(new Fact(id, fact.fields(), 0));
                }
            }
        }
    }

    void addExpected(String identifier, String part, List<Fact> facts) {
        expected.computeIfAbsent(identifier, name -> new Look()).add(part, facts);
    }

    void addFound(String identifier, String part, List<Fact> facts) {
        found.computeIfAbsent(identifier, name -> new Look()).add(part, facts);
    }

    /** Identifier of the golden to identifier of the run. */
    Map<String, String> pairs() {
        pairEqual();
        if (expected.size() == 1 && found.size() == 1) {
            pairLast();
        } else if ((long) expected.size() * found.size() <= MOST_PAIRS) {
            pairAlike();
        }
        return pairs;
    }

    private void pairEqual() {
        Map<Set<Fact>, List<String>> byContent = new HashMap<>();
        found.forEach((name, look) -> byContent
                .computeIfAbsent(look.content(), content -> new ArrayList<>())
                .add(name));
        for (Map.Entry<String, Look> entry : List.copyOf(expected.entrySet())) {
            List<String> names = byContent.getOrDefault(entry.getValue().content(), List.of());
            if (!names.isEmpty() && !entry.getValue().content().isEmpty()) {
                pair(entry.getKey(), names.remove(0));
            }
        }
    }

    private void pairLast() {
        Map.Entry<String, Look> from = expected.entrySet().iterator().next();
        Map.Entry<String, Look> to = found.entrySet().iterator().next();
        if (overlap(from.getValue().shape(), to.getValue().shape()) >= 0.5) {
            pair(from.getKey(), to.getKey());
        }
    }

    private void pairAlike() {
        for (Map.Entry<String, Look> entry : List.copyOf(expected.entrySet())) {
            Set<Fact> content = entry.getValue().content();
            Optional<String> best = found.entrySet().stream()
                    .filter(other -> overlap(content, other.getValue().content()) >= 0.5)
                    .max(Comparator.comparingDouble(
                            other -> overlap(content, other.getValue().content())))
                    .map(Map.Entry::getKey);
            best.ifPresent(name -> pair(entry.getKey(), name));
        }
    }

    private void pair(String from, String to) {
        pairs.put(from, to);
        expected.remove(from);
        found.remove(to);
    }

    /** The share of the larger set that is in both, 0 to 1. */
    private static double overlap(Set<?> left, Set<?> right) {
        int larger = Math.max(left.size(), right.size());
        return larger == 0 ? 0 : (double) left.stream().filter(right::contains).count() / larger;
    }
}
