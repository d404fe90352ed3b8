package org.exampleservice.simulator.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.exampleservice.document.Nearest;
import org.exampleservice.document.ObjectReader;

/** Looks for events about nodes that are nowhere, and for renamings that contradict each other. Not threadsafe. */
final class TargetCheck {
    private final List<GroupSpec> groups;
    private final Map<NodeSelector, List<Window>> renamed = new HashMap<>();

    TargetCheck(List<GroupSpec> groups) {
        this.groups = groups;
    }

    /** Reports what is wrong with an event, given all before it; nothing while there are no groups to look into. */
    void check(ObjectReader in, NodeEvent event) {
        if (groups.isEmpty()) {
            return;
        }
        NodeSelector target = event.target();
        List<GroupSpec> meant =
                groups.stream().filter(group -> isMeant(group, target)).toList();
        if (meant.isEmpty()) {
            refuse(
                    in,
                    "group",
                    "no group is called " + target.group(),
                    names(groups.stream().map(GroupSpec::name)));
        } else if (!target.allNodes() && meant.stream().noneMatch(group -> has(group, target))) {
            refuse(
                    in,
                    "node",
                    "no node is called " + target.node(),
                    names(meant.stream()
                            .flatMap(group -> group.nodes().stream())
                            .map(NodeSpec::identity)));
        } else if (event.what() instanceof NodeEvent.Renamed name) {
            checkRenaming(in, event, name.name(), meant);
        } else if (event.what() instanceof NodeEvent.Added added) {
            checkAddition(in, added.node(), meant);
        }
    }

    private void checkRenaming(ObjectReader in, NodeEvent event, String name, List<GroupSpec> meant) {
        List<Window> others = renamed.computeIfAbsent(event.target(), target -> new ArrayList<>());
        if (others.stream().anyMatch(event.window()::overlaps)) {
            Reading.refuse(
                    in,
                    in.find("renamed").orElseThrow(),
                    "node " + event.target().node()
                            + " has another new name at that time; end the first renaming before this one begins");
        }
        others.add(event.window());
        if (meant.stream().anyMatch(group -> group.nodes().stream().anyMatch(node -> node.has(name, 1)))) {
            Reading.refuse(
                    in,
                    in.find("renamed").orElseThrow(),
                    "another node is called " + name + "; choose a free name, or use duplicated");
        }
    }

    private static void checkAddition(ObjectReader in, NodeSpec node, List<GroupSpec> meant) {
        String name = node.identity().name(1, 1);
        if (meant.stream().anyMatch(group -> group.nodes().stream().anyMatch(other -> other.has(name, 1)))) {
            Reading.refuse(
                    in,
                    in.find("added").orElseThrow(),
                    "another node is called " + name + "; choose a free name, or use duplicated");
        }
    }

    private static boolean isMeant(GroupSpec group, NodeSelector target) {
        return target.allGroups() || group.name().numberOf(target.group(), 0, group.count()) > 0;
    }

    private static boolean has(GroupSpec group, NodeSelector target) {
        long number = target.allGroups() ? 1 : group.name().numberOf(target.group(), 0, group.count());
        return group.nodes().stream().anyMatch(node -> node.has(target.node(), number));
    }

    private static List<String> names(Stream<NamePattern> patterns) {
        return patterns.map(pattern -> pattern.name(1, 1))
                .distinct()
                .limit(GroupReader.MOST_LINES)
                .toList();
    }

    private static void refuse(ObjectReader in, String member, String what, List<String> names) {
        Optional<String> near = Nearest.to(in.text(member).or(""), names);
        String next = near.map(name -> "did you mean \"" + name + "\"?")
                .orElse(names.isEmpty() ? "remove it" : "one that exists is \"" + names.get(0) + "\"");
        Reading.refuse(in, in.find(member).orElse(in.node()), what + "; " + next);
    }
}
