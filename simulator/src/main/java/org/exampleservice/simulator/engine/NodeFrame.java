package org.exampleservice.simulator.engine;

import java.util.Arrays;
import org.exampleservice.simulator.model.ColumnSink;
import org.exampleservice.simulator.model.Figure;
import org.exampleservice.simulator.model.NodeRun;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.model.NodeView;
import org.exampleservice.simulator.model.TextSink;
import org.exampleservice.simulator.scenario.NamePattern;
import org.exampleservice.simulator.scenario.NodeEvent.Field;

/**
 * Some nodes of one row that follow one another, at one step; shows the one that is looked at, or all at once. Not
 * threadsafe.
 */
final class NodeFrame extends StatsFrame implements NodeView, NodeRun {
    private static final int MOST = 32;

    final String[] suffixes;
    final long[] octets;
    private final long[] numbers;
    private final long[] groups;
    private long[][] octetColumns = {};
    private RowSimulation row;
    private NamePattern name;
    private NamePattern ip;
    private String alias;
    private long group;
    private long first;

    /** A frame for nodes of rows of which the longest has so many. */
    NodeFrame(Moves moves, LastStays seen, int longest) {
        super(moves, seen, Math.min(longest, MOST));
        this.suffixes = new String[places.length];
        this.octets = new long[places.length];
        this.numbers = new long[places.length];
        this.groups = new long[places.length];
    }

    /** What is written from now on is about nodes of this row and group, from a number on. */
    void belongTo(RowSimulation itsRow, NamePattern itsName, NamePattern itsIp, long itsGroup, long itsFirst) {
        row = itsRow;
        name = itsName;
        ip = itsIp;
        alias = null;
        group = itsGroup;
        first = itsFirst;
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

    /** Makes the columns of names and addresses, which only a run needs. */
    NodeRun run() {
        for (int i = 0; i < count; i++) {
            numbers[i] = first + i;
        }
        Arrays.fill(groups, 0, count, group);
        for (int octet = 0; octet < ip.octets(); octet++) {
            split(octet);
        }
        return this;
    }

    private void split(int octet) {
        if (octet == octetColumns.length) {
            octetColumns = Arrays.copyOf(octetColumns, octet + 1);
            octetColumns[octet] = new long[places.length];
        }
        long[] column = octetColumns[octet];
        for (int i = 0; i < count; i++) {
            column[i] = NamePattern.octet(octets[i], octet);
        }
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public NodeView node(int index) {
        at = index;
        return this;
    }

    @Override
    public Object row() {
        return row;
    }

    @Override
    public void namesTo(ColumnSink out) {
        name.to(out, groups, numbers, octetColumns);
    }

    @Override
    public void ipsTo(ColumnSink out) {
        ip.to(out, groups, numbers, octetColumns);
    }

    @Override
    public NodeState[] states() {
        return state;
    }

    @Override
    public long[] randoms() {
        return random;
    }

    @Override
    public long[] lows() {
        return low;
    }

    @Override
    public long[] highs() {
        return high;
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
        return low[at];
    }

    @Override
    public long middle() {
        return middle;
    }

    @Override
    public long high() {
        return high[at];
    }
}
