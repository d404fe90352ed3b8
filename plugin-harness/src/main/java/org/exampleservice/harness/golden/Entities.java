package org.exampleservice.harness.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whole entities that are on one side only; a group of which nothing is on the other side stands for its devices. */
final class Entities {

    private Entities() {}

    /**
     * One entity.
     *
     * @param devices of a group, in all
     * @param facts of the entity, for a group those of its devices included
     * @param line of its first fact; 0 if it comes from no file
     */
    record Entity(Subject subject, int devices, int facts, int line) {

        Entity plus(Subject part, int more) {
            return new Entity(subject, devices + (part.level() == Subject.Level.DEVICE ? 1 : 0), facts + more, line);
        }

        /** {@code group with 2 devices and 40 facts}. */
        String text() {
            String kind = subject.level() == Subject.Level.DEVICE ? "device" : subject.word();
            String parts =
                    subject.level() == Subject.Level.GROUP && devices > 0 ? Plural.of(devices, "device") + " and " : "";
            return kind + " with " + parts + Plural.of(facts, "fact");
        }

        /** The entity of the same level, of the same group if there is one, whose name needs the fewest edits. */
        String nearest(Set<Subject> present) {
            Set<String> siblings = names(present, true);
            Set<String> all = siblings.isEmpty() ? names(present, false) : siblings;
            Optional<String> nearest = Nearest.to(subject.toString(), all);
            return nearest.map(name -> "nearest is " + name).orElse("");
        }

        private Set<String> names(Set<Subject> present, boolean sameGroup) {
            return present.stream()
                    .filter(other -> other.level() == subject.level())
                    .filter(other -> !sameGroup || other.group().equals(subject.group()))
                    .map(Subject::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static List<Entity> of(Map<Subject, List<Fact>> oneSide, Set<String> groups) {
        Map<Subject, Entity> entities = new LinkedHashMap<>();
        oneSide.forEach((subject, facts) -> {
            boolean alone = !subject.isInTopology() || groups.contains(subject.group());
            Subject whole = alone ? subject : Subject.group(subject.group());
            int line = facts.get(0).line();
            entities.put(
                    whole,
                    entities.getOrDefault(whole, new Entity(whole, 0, 0, line)).plus(subject, facts.size()));
        });
        return List.copyOf(entities.values());
    }
}
