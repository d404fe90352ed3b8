package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.model.Figure;
import org.exampleservice.simulator.scenario.NodeEvent.Field;
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
        this.drawsIp = spec.ip().text().contains("{octet}");
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
    Chance place(Chance groupPlace, long group, long number, String suffix) {
        long text = identity.of(group, number);
        return groupPlace.in(suffix.isEmpty() ? text : Chance.text(text, suffix));
    }

    /** Fills a frame with a node to which nothing happens. */
    void show(Chance place, long group, long number, String suffix, long step, NodeFrame into) {
        identify(place, group, number, suffix, into);
        into.alias = null;
        stats.read(place, step, step, into);
    }

    /** Fills a frame with a node to which something happens. */
    void show(Chance place, long group, long number, String suffix, NodeEffects effects, NodeFrame into) {
        identify(place, group, number, suffix, into);
        into.alias = effects.alias().orElse(null);
        stats.read(place, effects.statsStep(), effects.counterStep(), into);
        if (effects.notANumber().contains(Field.RANDOM)) {
            into.random = Figure.NOT_A_NUMBER;
        }
        if (effects.notANumber().contains(Field.COUNTER)) {
            into.counter = Figure.NOT_A_NUMBER;
        }
    }

    TriggerAnswer trigger(Chance place, long step, String trigger, Moves moves) {
        return stats.trigger(place, step, trigger, moves);
    }

    private void identify(Chance place, long group, long number, String suffix, NodeFrame into) {
        into.name = spec.name();
        into.ip = spec.ip();
        into.group = group;
        into.number = number;
        into.suffix = suffix;
        into.slot = firstSlot + (group - 1) * spec.count() + number - 1;
        into.octets = drawsIp ? place.in(IP).at(0) : 0;
    }
}
