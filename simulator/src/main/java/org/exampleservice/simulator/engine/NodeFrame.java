package org.exampleservice.simulator.engine;

import java.util.List;
import java.util.Optional;
import org.exampleservice.simulator.model.ColumnSink;
import org.exampleservice.simulator.model.Figure;
import org.exampleservice.simulator.model.NodeRun;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.model.NodeView;
import org.exampleservice.simulator.model.RunNote;
import org.exampleservice.simulator.model.TextSink;
import org.exampleservice.simulator.scenario.NodeEvent.Field;

/**
 * Nodes of one run of a row, at one step; shows the one that is looked at, or all at once. Not threadsafe.
 */
final class NodeFrame extends StatsFrame implements NodeView, NodeRun {
    final KeptRuns runs;
    private final Spelling spelling = new Spelling();
    private Optional<RunNote> note = Optional.empty();
    private RowSimulation row;
    private Run run = Run.in(0, 0, 0);
    private boolean remembered;
    private String alias;
    private int first;
    private int end;

    NodeFrame(Moves moves, KeptRuns runs) {
        super(moves, Run.LONGEST);
        this.runs = runs;
    }

    /** What is worked out from now on is about nodes of this run. */
    void belongTo(RowSimulation itsRow, Run itsRun, RunIdentity itsIdentity) {
        row = itsRow;
        run = itsRun;
        identity = itsIdentity;
        alias = null;
        note = Optional.empty();
        remembered = false;
    }

    /** All of the run was worked out for a step at which nothing happens to it, and there is something kept of it. */
    void remember(RunNote itsNote) {
        note = Optional.of(itsNote);
        remembered = true;
    }

    /** Whether all of a run is worked out already. A frame is for one step. */
    boolean has(RowSimulation itsRow, Run itsRun) {
        return remembered && row == itsRow && run.equals(itsRun);
    }

    /** The nodes from an index to another, which is left out, are shown. */
    void show(int from, int to) {
        first = from;
        end = to;
        at = from;
    }

    /** How the nodes are named and addressed. */
    Spelling spelling() {
        return spelling;
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

    @Override
    public void spell() {
        spelling.fill(run, identity, from, to);
    }

    @Override
    public int first() {
        return first;
    }

    @Override
    public int count() {
        return end - first;
    }

    @Override
    public int nodes() {
        return run.nodes();
    }

    @Override
    public NodeView node(int index) {
        at = first + index;
        return this;
    }

    @Override
    public boolean beginsGroup(int at) {
        return at > 0 && run.groupAt(at) != run.groupAt(at - 1);
    }

    @Override
    public String groupAt(int at) {
        return row.groupName(run.groupAt(at));
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
        spelling.namesTo(out);
    }

    @Override
    public void ipsTo(ColumnSink out) {
        spelling.ipsTo(out);
    }

    @Override
    public int[] states() {
        return state;
    }

    @Override
    public List<NodeState> stateNames() {
        return states;
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
        if (alias == null) {
            spelling.nameTo(out, run, identity, at);
        } else {
            out.text(alias);
        }
    }

    @Override
    public void ipTo(TextSink out) {
        spelling.ipTo(out, run, identity, at);
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
        return states.get(state[at]);
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
