package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.scenario.NodeSpec;

/** A row of nodes that follow one specification, in any group of its scenario line. */
final class RowSimulation {
    private static final long IP = Chance.text("ip");

    private final NodeSpec spec;
    private final NameHash identity;
    private final StatsSimulation stats;
    private final boolean drawsIp;
    private final long firstSlot;

    /** A row that each of so many groups has. */
    RowSimulation(NodeSpec spec, int groups, Machines machines) {
        this.spec = spec;
        this.identity = new NameHash(spec.identity(), spec.count());
        this.firstSlot = machines.place((long) groups * spec.count());
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

    /** Fills a frame with nodes from a number on, whose places and suffixes it has already. */
    void read(long group, long first, long step, long counterStep, NodeFrame into) {
        into.belongTo(this, spec.name(), spec.ip(), group, first);
        into.firstSlot = firstSlot + (group - 1) * spec.count() + first - 1;
        if (drawsIp) {
            drawOctets(into);
        }
        stats.read(step, counterStep, into);
    }

    TriggerAnswer trigger(long place, long step, String trigger, Moves moves) {
        return stats.trigger(place, step, trigger, moves);
    }

    private static void drawOctets(NodeFrame into) {
        Chance.words(into.places, IP, 0, into.octets, into.count);
    }
}
