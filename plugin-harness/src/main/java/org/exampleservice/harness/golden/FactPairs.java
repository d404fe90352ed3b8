package org.exampleservice.harness.golden;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Matches the facts of one entity: by identity first, then events whose golden title is an operator.
 *
 * @param golden what is only expected
 * @param actual what is only there
 * @param both what is on both sides, in canonical order first
 */
record FactPairs(List<Fact> golden, List<Fact> actual, List<Pair> both) {

    record Pair(Fact golden, Fact actual) {}

    /** Both sides sorted; the subjects need not be the same. */
    static FactPairs of(List<Fact> golden, List<Fact> actual) {
        FactPairs pairs = new FactPairs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(golden.size()));
        pairs.merge(golden, actual);
        pairs.matchTitles();
        return pairs;
    }

    private void merge(List<Fact> expected, List<Fact> found) {
        int left = 0;
        int right = 0;
        while (left < expected.size() && right < found.size()) {
            Fact fact = expected.get(left);
            Fact other = found.get(right);
            int order = fact.id().compareLocally(other.id());
            if (order == 0) {
                both.add(new Pair(fact, other));
            } else if (order < 0) {
                golden.add(fact);
            } else {
                actual.add(other);
            }
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }
        golden.addAll(expected.subList(left, expected.size()));
        actual.addAll(found.subList(right, found.size()));
    }

    private void matchTitles() {
        Iterator<Fact> rest = golden.iterator();
        while (rest.hasNext()) {
            Fact fact = rest.next();
            Optional<Fact> match = hasOperatorAsTitle(fact)
                    ? actual.stream().filter(other -> titleFits(fact, other)).findFirst()
                    : Optional.empty();
            match.ifPresent(other -> {
                rest.remove();
                actual.remove(other);
                both.add(new Pair(fact, other));
            });
        }
    }

    private static boolean hasOperatorAsTitle(Fact fact) {
        return fact.id().kind() == FactKind.EVENT
                && fact.field("title")
                        .filter(Expectation.Operator.class::isInstance)
                        .isPresent();
    }

    private static boolean titleFits(Fact expected, Fact found) {
        return found.id().kind() == FactKind.EVENT
                && expected.id().key().equals(found.id().key())
                && found.fields().stream()
                        .filter(field -> field.name().equals("title"))
                        .anyMatch(field -> expected.field("title").orElseThrow().accepts(field.value()));
    }
}
