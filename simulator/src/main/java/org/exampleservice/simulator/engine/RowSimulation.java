package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.scenario.NodeSpec;

/** A row of nodes that follow one specification, in any group of its scenario line. */
final class RowSimulation {
    /** How many nodes of a row are worked out at once at the most. */
    static final int LONGEST_RUN = 32;

    private static final long IP = Chance.text("ip");
    private static final long NOT_NUMBERED = -1;

    private final NodeSpec spec;
    private final NameHash identity;
    private final StatsSimulation stats;
    private final boolean drawsIp;
    private final long firstSlot;

    /** A row that each of so many groups has; its nodes are numbered, so that something may be kept of them. */
    RowSimulation(NodeSpec spec, int groups, Machines machines) {
        this(spec, machines, machines.place((long) groups * spec.count()));
    }

    /** A row of which nothing is kept. */
    RowSimulation(NodeSpec spec, Machines machines) {
        this(spec, machines, NOT_NUMBERED);
    }

    private RowSimulation(NodeSpec spec, Machines machines, long firstSlot) {
        this.spec = spec;
        this.identity = new NameHash(spec.identity(), spec.count());
        this.firstSlot = firstSlot;
        this.stats = new StatsSimulation(spec.stats(), machines);
        this.drawsIp = spec.ip().octets() > 0;
    }

    int count() {
        return spec.count();
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

    /** The number of the first node of the run that a node is in. */
    static long runFrom(long number) {
        return number - (number - 1) % LONGEST_RUN;
    }

    /** The number of the last one; a run lies in the row or, where churn makes more nodes, behind it. */
    long runTo(long number) {
        long last = runFrom(number) + LONGEST_RUN - 1;
        return number <= spec.count() ? Math.min(last, spec.count()) : last;
    }

    /** What is kept of a run that begins and ends with these numbers, or null. */
    KeptRun kept(KeptRuns runs, long group, long runFrom, long runTo) {
        return firstSlot == NOT_NUMBERED || runTo > spec.count()
                ? null
                : runs.of(firstSlot + (group - 1) * spec.count() + runFrom - 1, (int) (runTo - runFrom + 1));
    }

    /** Works out who the nodes of a run are, from one index to another; the first of the run has this number. */
    void identify(Chance groupPlace, long group, long runFrom, int from, int to, RunIdentity into) {
        for (int i = from; i < to; i++) {
            into.places[i] = place(groupPlace, group, runFrom + i, into.suffixes[i]);
        }
        if (drawsIp) {
            Chance.absorb(into.places, IP, into.octets, from, to);
            Chance.absorb(into.octets, 0, into.octets, from, to);
        }
        stats.identify(into, from, to);
    }

    /** Works out the figures of the nodes of a frame, which knows already who they are. */
    void read(long step, long counterStep, NodeFrame into) {
        into.named(spec.name(), spec.ip());
        stats.read(step, counterStep, into);
    }

    TriggerAnswer trigger(long place, long step, String trigger, Moves moves) {
        return stats.trigger(place, step, trigger, moves);
    }
}
