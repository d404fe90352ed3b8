package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.model.NodeView;
import org.exampleservice.simulator.model.TextSink;
import org.exampleservice.simulator.scenario.NamePattern;

/** One node at one step, in a place that is used again for the next node. Not threadsafe. */
final class NodeFrame extends StatsFrame implements NodeView {
    NamePattern name;
    NamePattern ip;
    String suffix = "";
    String alias;
    long group;
    long number;
    long octets;

    NodeFrame(Moves moves, LastRounds seen) {
        super(moves, seen);
    }

    @Override
    public void nameTo(TextSink out) {
        if (alias != null) {
            out.text(alias);
            return;
        }
        name.to(out, group, number, 0);
        if (!suffix.isEmpty()) {
            out.text(suffix);
        }
    }

    @Override
    public void ipTo(TextSink out) {
        ip.to(out, group, number, octets);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public long random() {
        return random;
    }

    @Override
    public long counter() {
        return counter;
    }

    @Override
    public NodeState state() {
        return state;
    }

    @Override
    public long low() {
        return low;
    }

    @Override
    public long middle() {
        return middle;
    }

    @Override
    public long high() {
        return high;
    }
}
