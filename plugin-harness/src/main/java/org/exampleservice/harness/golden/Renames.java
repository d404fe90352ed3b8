package org.exampleservice.harness.golden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which groups and devices of the golden go by another identifier in the run. */
final class Renames {

    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, String> goldenGroups = new HashMap<>();
    private final Map<Subject, Subject> devices = new HashMap<>();
    private int lastTried;

    /** Looks among those that are on one side only. */
    void learn(Map<Subject, List<Fact>> expected, Map<Subject, List<Fact>> found) {
        if (expected.keySet().equals(found.keySet())) {
            return;
        }
        int sides = Objects.hash(expected.keySet(), found.keySet());
        if (sides != lastTried) {
            lastTried = sides;
            learnGroups(expected, found);
            learnDevices(expected, found);
        }
    }

    /** The entity of the run that is this one of the golden, if there is one. */
    Optional<Subject> actualOf(Subject subject, Map<Subject, List<Fact>> expected, Map<Subject, List<Fact>> found) {
        if (found.containsKey(subject)) {
            return Optional.of(subject);
        }
        Subject other = devices.getOrDefault(subject, inActualGroup(subject));
        return found.containsKey(other) && !expected.containsKey(other) ? Optional.of(other) : Optional.empty();
    }

    private void learnGroups(Map<Subject, List<Fact>> expected, Map<Subject, List<Fact>> found) {
        Set<String> before = groupNames(expected);
        Set<String> now = groupNames(found);
        Likeness likeness = new Likeness();
        expected.forEach((subject, facts) -> {
            if (subject.isInTopology() && !now.contains(subject.group())) {
                likeness.addExpected(subject.group(), subject.device(), facts);
            }
        });
        found.forEach((subject, facts) -> {
            if (subject.isInTopology() && !before.contains(subject.group())) {
                likeness.addFound(subject.group(), subject.device(), facts);
            }
        });
        likeness.pairs().forEach((from, to) -> {
            groups.put(from, to);
            goldenGroups.put(to, from);
        });
    }

    private void learnDevices(Map<Subject, List<Fact>> expected, Map<Subject, List<Fact>> found) {
        Map<String, Likeness> byGroup = new TreeMap<>();
        expected.forEach((subject, facts) -> {
            if (subject.level() == Subject.Level.DEVICE && !found.containsKey(inActualGroup(subject))) {
                likeness(byGroup, subject.group()).addExpected(subject.device(), "", facts);
            }
        });
        found.forEach((subject, facts) -> {
            Subject golden = inGoldenGroup(subject);
            if (subject.level() == Subject.Level.DEVICE && !expected.containsKey(golden)) {
                likeness(byGroup, golden.group()).addFound(subject.device(), "", facts);
            }
        });
        byGroup.forEach((group, likeness) -> likeness.pairs().forEach((from, to) -> {
            devices.put(Subject.device(group, from), inActualGroup(Subject.device(group, to)));
        }));
    }

    private static Likeness likeness(Map<String, Likeness> byGroup, String group) {
        return byGroup.computeIfAbsent(group, name -> new Likeness());
    }

    private Subject inActualGroup(Subject subject) {
        return inGroup(subject, groups);
    }

    private Subject inGoldenGroup(Subject subject) {
        return inGroup(subject, goldenGroups);
    }

    private static Subject inGroup(Subject subject, Map<String, String> names) {
        String group = names.get(subject.group());
        return group == null || !subject.isInTopology()
                ? subject
                : new Subject(subject.level(), group, subject.device());
    }

    private static Set<String> groupNames(Map<Subject, List<Fact>> facts) {
        return facts.keySet().stream()
                .filter(subject -> subject.isInTopology())
                .map(subject -> subject.group())
                .collect(Collectors.toSet());
    }
}
