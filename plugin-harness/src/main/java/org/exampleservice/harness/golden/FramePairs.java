package org.exampleservice.harness.golden;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Matches the entities of two frames; keeps in mind from cycle to cycle which of them goes by another name. */
final class FramePairs {

    /** Told about every entity of either side. */
    interface Visitor {
        void both(Subject golden, List<Fact> expected, Subject actual, List<Fact> found);

        /** {@code groups} are those of the golden of which something is in the run. */
        void missing(Map<Subject, List<Fact>> expected, Set<Subject> present, Set<String> groups);

        /** {@code groups} are those of the run of which something is in the golden. */
        void unexpected(Map<Subject, List<Fact>> found, Set<String> groups);
    }

    private final Renames renames = new Renames();

    void visit(Frame golden, Frame actual, Visitor visitor) {
        Map<Subject, List<Fact>> expected = bySubject(golden.facts());
        Map<Subject, List<Fact>> found = bySubject(actual.facts());
        Map<Subject, List<Fact>> missing = new LinkedHashMap<>();
        Map<Subject, List<Fact>> unexpected = new LinkedHashMap<>(found);
        Set<String> groups = new HashSet<>(groups(found));
        Set<String> actualGroups = new HashSet<>(groups(expected));
        renames.learn(expected, found);
        expected.forEach((subject, facts) -> {
            Optional<Subject> other = renames.actualOf(subject, expected, found);
            if (other.isPresent()) {
                unexpected.remove(other.get());
                groups.add(subject.group());
                actualGroups.add(other.get().group());
                visitor.both(subject, facts, other.get(), found.get(other.get()));
            } else {
                missing.put(subject, facts);
            }
        });
        visitor.missing(missing, found.keySet(), groups);
        visitor.unexpected(unexpected, actualGroups);
    }

    private static Set<String> groups(Map<Subject, List<Fact>> facts) {
        return facts.keySet().stream()
                .filter(subject -> subject.isInTopology())
                .map(subject -> subject.group())
                .collect(Collectors.toSet());
    }

    private static Map<Subject, List<Fact>> bySubject(List<Fact> sorted) {
        Map<Subject, List<Fact>> bySubject = new LinkedHashMap<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            Subject subject = sorted.get(from).id().subject();
            if (i == sorted.size() || !sorted.get(i).id().subject().equals(subject)) {
                bySubject.put(subject, sorted.subList(from, i));
                from = i;
            }
        }
        return bySubject;
    }
}
