package org.exampleservice.simulator.engine;

import java.util.function.LongFunction;
import org.exampleservice.simulator.scenario.NodeSpec;

/** A row of nodes that follow one specification, in any group of its scenario line. */
final class RowSimulation {
    private static final long IP = Chance.text("ip");
    private static final long NOT_NUMBERED = -1;

    private final NodeSpec spec;
    private final NameHash identity;
    private final StatsSimulation stats;
    private final boolean drawsIp;
    private final GroupNames groups;
    private final int groupsOfRun;
    private final long firstSlot;

    /**
     * A row that each of some groups has; its nodes are numbered, so that something may be kept of them.
     *
     * @param alone whether its groups always have all of its nodes and no others, so that runs may go on in the next group
     */
    RowSimulation(NodeSpec spec, GroupNames groups, boolean alone, Machines machines) {
        this(
                spec,
                groups,
                alone ? Run.LONGEST / spec.count() : 0,
                machines,
                machines.place((long) groups.count() * spec.count()));
    }

    /** A row of which nothing is kept. */
    RowSimulation(NodeSpec spec, Machines machines) {
        this(spec, new GroupNames(spec.name(), 0), 0, machines, NOT_NUMBERED);
    }

    private RowSimulation(NodeSpec spec, GroupNames groups, int groupsOfRun, Machines machines, long firstSlot) {
        this.spec = spec;
        this.identity = new NameHash(spec.identity(), spec.count());
        this.groups = groups;
        this.groupsOfRun = groupsOfRun;
        this.firstSlot = firstSlot;
        this.stats = new StatsSimulation(spec.stats(), machines);
        this.drawsIp = spec.ip().octets() > 0;
    }

    int count() {
        return spec.count();
    }

    /** The name of a group that has the row. */
    String groupName(long group) {
        return groups.of(group);
    }

    /** Whether all nodes have the same counter at a step. */
    boolean hasOneCounter() {
        return stats.hasOneCounter();
    }

    /** The number, from 1 to a count, of the node of an identity, or 0 when there is none. */
    long numberOf(String node, long group, long count) {
        return spec.identity().numberOf(node, group, count);
    }

    /** The identity of one node, in a group and of a generation that was born with a suffix. */
    String identity(long group, long number, String suffix) {
        return spec.identity().name(group, number) + suffix;
    }

    /** The place that all chance of one node hangs on. */
    long place(Chance groupPlace, long group, long number, String suffix) {
        long text = identity.of(group, number);
        return groupPlace.at(suffix.isEmpty() ? text : Chance.text(text, suffix));
    }

    /** Whether runs go on in the next group. */
    boolean goesOnInNextGroup() {
        return groupsOfRun > 1;
    }

    /** The run that a node is in. */
    Run run(long group, long number) {
        if (goesOnInNextGroup()) {
            long first = group - (group - 1) % groupsOfRun;
            return new Run(first, 1, count() * (int) Math.min(groupsOfRun, groups.count() + 1 - first), count());
        }
        long first = number - (number - 1) % Run.LONGEST;
        long left = number <= count() ? count() + 1 - first : Run.LONGEST;
        return Run.in(group, first, (int) Math.min(left, Run.LONGEST));
    }

    /** What is kept of a run; null if nothing is, as of nodes that churn adds to the row. */
    KeptRun kept(KeptRuns runs, Run run) {
        boolean churned = !goesOnInNextGroup() && run.number() + run.nodes() - 1 > count();
        return firstSlot == NOT_NUMBERED || churned
                ? null
                : runs.of(firstSlot + (run.group() - 1) * count() + run.number() - 1, run.nodes(), stats.hasMachine());
    }

    /** Works out who the nodes of a run are, from one index to another, but for their suffixes. */
    void identify(LongFunction<Chance> groupPlaces, Run run, int from, int to, RunIdentity into) {
        for (int i = from; i < to; i = run.groupEnd(i)) {
            long group = run.groupAt(i);
            place(groupPlaces.apply(group), group, run.numberAt(i), i, Math.min(to, run.groupEnd(i)), into);
        }
        if (drawsIp) {
            Chance.absorb(into.places, IP, into.octets, from, to);
            Chance.absorb(into.octets, 0, into.octets, from, to);
        }
        stats.identify(into, from, to);
    }

    private void place(Chance groupPlace, long group, long number, int from, int to, RunIdentity into) {
        for (int i = from; i < to; i++) {
            into.places[i] = place(groupPlace, group, number + i - from, into.suffixes[i]);
        }
    }

    /** Works out the figures of the nodes of a frame, which knows already who they are. */
    void read(long step, long counterStep, NodeFrame into) {
        into.spelling().follow(spec.name(), spec.ip());
        stats.read(step, counterStep, into);
    }

    TriggerAnswer trigger(long place, long step, String trigger, Moves moves) {
        return stats.trigger(place, step, trigger, moves);
    }
}
