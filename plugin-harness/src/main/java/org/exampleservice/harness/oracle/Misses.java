package org.exampleservice.harness.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.exampleservice.harness.oracle.Violation.Law;

/** Collects what does not hold; what fails the same way at several places and cycles is one violation. */
final class Misses {

    private record Way(Law law, String key, String hint) {}

    private static final class Bucket {
        private final String place;
        private final String detail;
        private final Set<Integer> cycles = new TreeSet<>();
        private final Set<String> places = new LinkedHashSet<>();

        Bucket(String place, String detail) {
            this.place = place;
            this.detail = detail;
        }
    }

    private final Map<Way, Bucket> buckets = new LinkedHashMap<>();
    private final Map<String, Long> checked = new LinkedHashMap<>();

    void checked(String key) {
        checked.merge(key, 1L, Long::sum);
    }

    long checkedOf(String key) {
        return checked.getOrDefault(key, 0L);
    }

    long checked() {
        return checked.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Something that does not hold.
     *
     * @param place entity as people read it
     * @param detail reported and true value
     * @param hint what it looks like, the same for all misses that have one cause; may be empty
     */
    void add(Law law, String key, int cycle, String place, String detail, String hint) {
        Bucket bucket = buckets.computeIfAbsent(new Way(law, key, hint), way -> new Bucket(place, detail));
        bucket.cycles.add(cycle);
        bucket.places.add(place);
    }

    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        buckets.forEach((way, bucket) -> violations.add(
                new Violation(way.law(), way.key(), bucket.cycles.iterator().next(), text(way, bucket))));
        violations.sort(Comparator.comparingInt(Violation::firstCycle).thenComparing(Violation::law));
        return violations;
    }

    private static String text(Way way, Bucket bucket) {
        String more = bucket.places.size() == 1 ? "" : ", and " + (bucket.places.size() - 1) + " more like it";
        return Text.cycles(bucket.cycles) + ": " + bucket.place + (way.key().isEmpty() ? "" : " / " + way.key()) + " "
                + bucket.detail + (way.hint().isEmpty() ? "" : "; " + way.hint()) + more;
    }
}
