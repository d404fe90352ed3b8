package org.exampleservice.simulator.engine;

import java.util.Arrays;
import java.util.Optional;
import org.exampleservice.simulator.model.ColumnSink;
import org.exampleservice.simulator.model.Figure;
import org.exampleservice.simulator.model.NodeRun;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.model.NodeView;
import org.exampleservice.simulator.model.RunNote;
import org.exampleservice.simulator.model.TextSink;
import org.exampleservice.simulator.scenario.NamePattern;
import org.exampleservice.simulator.scenario.NodeEvent.Field;

/**
 * Nodes of one run of a row, at one step; shows the one that is looked at, or all at once. Not threadsafe.
 */
final class NodeFrame extends StatsFrame implements NodeView, NodeRun {
    final KeptRuns runs;
    private final long[] numbers;
    private final long[] groups;
    private long[][] octetColumns = {};
    private Optional<RunNote> note = Optional.empty();
    private RowSimulation row;
    private NamePattern name;
    private NamePattern ip;
    private String alias;
    private long group;
    private long first;

    NodeFrame(Moves moves, KeptRuns runs) {
        super(moves, RowSimulation.LONGEST_RUN);
        this.runs = runs;
        this.numbers = new long[RowSimulation.LONGEST_RUN];
        this.groups = new long[RowSimulation.LONGEST_RUN];
    }

    /** What is worked out from now on is about nodes of this run, of which the first one has a number. */
    void belongTo(RowSimulation itsRow, RunIdentity itsIdentity, long itsGroup, long itsFirst) {
        row = itsRow;
        identity = itsIdentity;
        group = itsGroup;
        first = itsFirst;
        alias = null;
    }

    /** How the nodes are named and addressed. */
    void named(NamePattern itsName, NamePattern itsIp) {
        name = itsName;
        ip = itsIp;
    }

    /** What is kept of the run, or null; and whether writers keep something too. */
    void keepIn(KeptRun kept, boolean written) {
        if (kept != null) {
            stays = kept.stays();
        }
        note = written ? Optional.of(kept.note()) : Optional.empty();
    }

    /** What the timeline does to the node, which is the only one worked out. */
    void disturb(NodeEffects effects) {
        alias = effects.alias().orElse(null);
        if (effects.notANumber().contains(Field.RANDOM)) {
            random[at] = Figure.NOT_A_NUMBER;
        }
        if (effects.notANumber().contains(Field.COUNTER)) {
            counter[at] = Figure.NOT_A_NUMBER;
        }
    }

    /** Makes the columns that only a run needs, but for those of the addresses. */
    NodeRun run() {
        for (int i = from; i < to; i++) {
            numbers[i] = first + i;
        }
        Arrays.fill(groups, from, to, group);
        return this;
    }

    @Override
    public void drawIps() {
        makeOctetColumns();
        for (int octet = 0; octet < ip.octets(); octet++) {
            long[] column = octetColumns[octet];
            for (int i = from; i < to; i++) {
                column[i] = NamePattern.octet(identity.octets[i], octet);
            }
        }
    }

    private void makeOctetColumns() {
        for (int octet = octetColumns.length; octet < ip.octets(); octet++) {
            octetColumns = Arrays.copyOf(octetColumns, octet + 1);
            octetColumns[octet] = new long[numbers.length];
        }
    }

    @Override
    public int first() {
        return from;
    }

    @Override
    public int count() {
        return to - from;
    }

    @Override
    public NodeView node(int index) {
        at = from + index;
        return this;
    }

    @Override
    public Object row() {
        return row;
    }

    @Override
    public Optional<RunNote> note() {
        return note;
    }

    @Override
    public void namesTo(ColumnSink out) {
        name.to(out, groups, numbers, octetColumns);
    }

    @Override
    public void ipsTo(ColumnSink out) {
        makeOctetColumns();
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
        if (!identity.suffixes[at].isEmpty()) {
            out.text(identity.suffixes[at]);
        }
    }

    @Override
    public void ipTo(TextSink out) {
        ip.to(out, group, first + at, identity.octets[at]);
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
