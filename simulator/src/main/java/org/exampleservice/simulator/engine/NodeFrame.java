package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.model.Figure;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.model.NodeView;
import org.exampleservice.simulator.model.TextSink;
import org.exampleservice.simulator.scenario.NamePattern;
import org.exampleservice.simulator.scenario.NodeEvent.Field;

/** Some nodes of one row that follow one another, at one step; shows the one that is looked at. Not threadsafe. */
final class NodeFrame extends StatsFrame implements NodeView {
    private static final int MOST = 32;

    final String[] suffixes;
    final long[] octets;
    NamePattern name;
    NamePattern ip;
    String alias;
    long group;
    long first;

    /** A frame for nodes of a row that has so many. */
    NodeFrame(Moves moves, LastStays seen, int row) {
        super(moves, seen, Math.min(row, MOST));
        this.suffixes = new String[places.length];
        this.octets = new long[places.length];
    }

    /** What the timeline does to the node, which is the only one in the frame. */
    void disturb(NodeEffects effects) {
        alias = effects.alias().orElse(null);
        if (effects.notANumber().contains(Field.RANDOM)) {
            random[0] = Figure.NOT_A_NUMBER;
        }
        if (effects.notANumber().contains(Field.COUNTER)) {
            counter[0] = Figure.NOT_A_NUMBER;
        }
    }

    @Override
    public void nameTo(TextSink out) {
        if (alias != null) {
            out.text(alias);
            return;
        }
        name.to(out, group, first + at, 0);
        if (!suffixes[at].isEmpty()) {
            out.text(suffixes[at]);
        }
    }

    @Override
    public void ipTo(TextSink out) {
        ip.to(out, group, first + at, octets[at]);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public long random() {
        return random[at];
    }

    @Override
    public long counter() {
        return counter[at];
    }

    @Override
    public NodeState state() {
        return state[at];
    }

    @Override
    public long low() {
        return middle - below[at];
    }

    @Override
    public long middle() {
        return middle;
    }

    @Override
    public long high() {
        return middle + above[at];
    }
}
