package org.exampleservice.simulator.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.exampleservice.simulator.engine.TimelineIndex.Addition;
import org.exampleservice.simulator.engine.TimelineIndex.GroupEvents;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Churn;
import org.exampleservice.simulator.scenario.GroupSpec;

/** The groups that one line of the scenario makes, for any seed. Immutable. */
final class GroupSimulation {
    private static final PageCursor NO_PAGE = new PageCursor(Page.ALL, new ClusterCollector());

    private final GroupSpec spec;
    private final NameHash name;
    private final List<RowSimulation> rows;
    private final GroupNames names;
    private final boolean goesOn;

    GroupSimulation(GroupSpec spec, Machines machines) {
        this.spec = spec;
        this.name = new NameHash(spec.name(), spec.count());
        this.names = new GroupNames(spec.name(), spec.count());
        this.rows = spec.nodes().stream()
                .map(node -> new RowSimulation(node, names, isAlone(spec), machines))
                .toList();
        this.goesOn = rows.stream().anyMatch(RowSimulation::goesOnInNextGroup);
    }

    private static boolean isAlone(GroupSpec spec) {
        return spec.nodes().size() == 1 && spec.churn().isEmpty();
    }

    /** Tells of those nodes of all these groups that lie on the page. */
    void show(Telling telling, long step, PageCursor page, NodeFrame frame) {
        long first = telling.timeline().isEmpty() ? 1 + wholeGroupsBefore(step, page) : 1;
        long group = first;
        while (group <= spec.count() && !page.isFull()) {
            long told = telling.timeline().isEmpty() ? showRun(telling, group, step, page, frame) : 0;
            if (told == 0) {
                show(telling, group, step, page, frame);
            }
            group += Math.max(1, told);
        }
    }

    /** Tells of a group and some behind it at once; says how many they are, 0 if that does not go. */
    private long showRun(Telling telling, long group, long step, PageCursor page, NodeFrame frame) {
        return goesOn
                ? new RowOfGroup(rows.get(0), spec.churn(), places(telling), group, step, frame, page).wholeRun()
                : 0;
    }

    /** Lets a trigger move the machine of a node, if one of these groups has it at this step. */
    TriggerAnswer trigger(Telling telling, String groupName, String node, long step, String trigger) {
        long group = spec.name().numberOf(groupName, 0, spec.count());
        if (group == 0) {
            return TriggerAnswer.noSuchMachine();
        }
        LongFunction<Chance> place = places(telling);
        return Stream.concat(listed(), added(telling.timeline().in(groupName), step))
                .map(row -> new RowOfGroup(row.row, row.churn, place, group, step, telling.frame(), NO_PAGE))
                .flatMap(row -> row.trigger(node, trigger).stream())
                .findFirst()
                .orElseGet(TriggerAnswer::noSuchMachine);
    }

    /** Whether one of these groups has a node of this identity. */
    boolean has(String groupName, String node) {
        long group = spec.name().numberOf(groupName, 0, spec.count());
        return group > 0 && rows.stream().anyMatch(row -> row.numberOf(node, group, row.count()) > 0);
    }

    /** The state of a node while it is shown under its identity; empty while it is not. */
    Optional<NodeState> stateOf(Telling telling, String groupName, String node, long step) {
        long group = spec.name().numberOf(groupName, 0, spec.count());
        for (RowSimulation row : rows) {
            long number = group == 0 ? 0 : row.numberOf(node, group, row.count());
            if (number > 0) {
                LongFunction<Chance> place = places(telling);
                return new RowOfGroup(row, spec.churn(), place, group, step, telling.frame(), NO_PAGE)
                        .stateOf(number, telling.timeline().in(groupName));
            }
        }
        return Optional.empty();
    }

    /** What all chance in each group hangs on. */
    private LongFunction<Chance> places(Telling telling) {
        return group -> telling.seed().in(name.of(group, group));
    }

    private Stream<Churning> listed() {
        return rows.stream().map(row -> new Churning(row, spec.churn()));
    }

    private static Stream<Churning> added(GroupEvents events, long step) {
        return events.additions().stream()
                .filter(addition -> addition.window().holds(step))
                .map(addition -> new Churning(addition.row(), Optional.empty()));
    }

    /** Nodes that come and go, or do not. */
    private record Churning(RowSimulation row, Optional<Churn> churn) {}

    private void show(Telling telling, long group, long step, PageCursor page, NodeFrame frame) {
        String shownName = names.of(group);
        GroupEvents events = telling.timeline().in(shownName);
        LongFunction<Chance> place = places(telling);
        page.group(shownName);
        for (RowSimulation row : rows) {
            RowOfGroup shown = new RowOfGroup(row, spec.churn(), place, group, step, frame, page);
            if (events.isEmpty()) {
                shown.undisturbed();
            } else {
                shown.disturbed(events);
            }
        }
        for (Addition addition : events.additions()) {
            if (addition.window().holds(step)) {
                new RowOfGroup(addition.row(), Optional.empty(), place, group, step, frame, page).disturbed(events);
            }
        }
    }

    private long wholeGroupsBefore(long step, PageCursor page) {
        long size = rows.stream()
                .mapToLong(row -> new Population(row, spec.churn(), step).present())
                .sum();
        long groups = size == 0 ? 0 : Math.min(page.toSkip() / size, spec.count());
        page.skip(groups * size);
        return groups;
    }
}
