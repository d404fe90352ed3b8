package org.exampleservice.harness.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What came of comparing a run with a golden. Immutable, hence thread-safe.
 *
 * @param golden what the golden is called, usually its path; may be empty
 * @param differences in the order of the cycles in which they begin; empty if the run is what the golden says
 * @param unneededOperators in the order of their lines; they are no difference
 */
public record Comparison(String golden, List<Difference> differences, List<UnneededOperator> unneededOperators) {

    public Comparison {
        Objects.requireNonNull(golden, "golden");
        differences = List.copyOf(differences);
        unneededOperators = List.copyOf(unneededOperators);
    }

    static Comparison equal(String golden) {
        return new Comparison(golden, List.of(), List.of());
    }

    /** Whether the run is what the golden says. */
    public boolean isEqual() {
        return differences.isEmpty();
    }

    /** The same, each of the first so many differences with where its value came from. */
    public Comparison explained(int most, Function<Difference, String> why) {
        List<Difference> explained = new ArrayList<>();
        for (Difference difference : differences) {
            explained.add(explained.size() < most ? difference.because(why.apply(difference)) : difference);
        }
        return new Comparison(golden, explained, unneededOperators);
    }

    /**
     * For people: each difference with path, cycle, expected, actual and the line of the golden, grouped by entity and
     * capped. At most 15 lines where one entity differs, however many there are.
     */
    public String text() {
        return DifferenceText.of(this);
    }

    @Override
    public String toString() {
        return text();
    }
}
