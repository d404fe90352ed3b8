package org.exampleservice.simulator.engine;

import java.util.List;
import java.util.Optional;
import org.exampleservice.simulator.engine.TimelineIndex.Addition;
import org.exampleservice.simulator.engine.TimelineIndex.GroupEvents;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.GroupSpec;

/** The groups that one line of the scenario makes. */
final class GroupSimulation {
    private static final PageCursor NO_PAGE = new PageCursor(Page.ALL, new ClusterCollector());

    private final GroupSpec spec;
    private final Chance chance;
    private final List<RowSimulation> rows;

    GroupSimulation(GroupSpec spec, Chance chance, Machines machines) {
        this.spec = spec;
        this.chance = chance;
        this.rows = spec.nodes().stream()
                .map(node -> new RowSimulation(node, machines))
                .toList();
    }

    /** Tells of those nodes of all these groups that lie on the page. */
    void show(long step, TimelineIndex timeline, PageCursor page) {
        long first = timeline.isEmpty() ? 1 + wholeGroupsBefore(step, page) : 1;
        for (long group = first; group <= spec.count() && !page.isFull(); group++) {
            show(group, step, timeline, page);
        }
    }

    /** Lets a trigger move the machine of a node, if it is one of these groups. */
    TriggerAnswer trigger(String groupName, String node, long step, String trigger) {
        long group = spec.name().numberOf(groupName, 0, spec.count());
        if (group == 0) {
            return TriggerAnswer.noSuchMachine();
        }
        for (RowSimulation row : rows) {
            long number = row.numberOf(node, group);
            if (number > 0) {
                return row.trigger(row.place(chance.in(groupName), group, number, ""), step, trigger);
            }
        }
        return TriggerAnswer.noSuchMachine();
    }

    /** Whether one of these groups has a node of this identity. */
    boolean has(String groupName, String node) {
        long group = spec.name().numberOf(groupName, 0, spec.count());
        return group > 0 && rows.stream().anyMatch(row -> row.numberOf(node, group) > 0);
    }

    /** The state of a node while it is shown under its identity; empty while it is not. */
    Optional<NodeState> stateOf(String groupName, String node, long step, GroupEvents events) {
        long group = spec.name().numberOf(groupName, 0, spec.count());
        for (RowSimulation row : rows) {
            long number = group == 0 ? 0 : row.numberOf(node, group);
            if (number > 0) {
                return new RowOfGroup(row, spec.churn(), chance.in(groupName), group, step, NO_PAGE)
                        .stateOf(number, events);
            }
        }
        return Optional.empty();
    }

    private void show(long group, long step, TimelineIndex timeline, PageCursor page) {
        String name = spec.name().name(group, group);
        GroupEvents events = timeline.in(name);
        Chance place = chance.in(name);
        page.group(name);
        for (RowSimulation row : rows) {
            RowOfGroup shown = new RowOfGroup(row, spec.churn(), place, group, step, page);
            if (events.isEmpty()) {
                shown.undisturbed();
            } else {
                shown.disturbed(events);
            }
        }
        for (Addition addition : events.additions()) {
            if (addition.window().holds(step)) {
                new RowOfGroup(addition.row(), Optional.empty(), place, group, step, page).disturbed(events);
            }
        }
    }

    private long wholeGroupsBefore(long step, PageCursor page) {
        long size = rows.stream()
                .mapToLong(row -> RowOfGroup.present(row, spec.churn(), step))
                .sum();
        long groups = size == 0 ? 0 : Math.min(page.toSkip() / size, spec.count());
        page.skip(groups * size);
        return groups;
    }
}
