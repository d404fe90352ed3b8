package org.exampleservice.simulator.json;

import java.util.Optional;
import org.exampleservice.simulator.model.NodeRun;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.model.RunNote;

/**
 * How the nodes of one row are written while a topology is: a few texts that all of them share, made ready once, with
 * numbers in between, which come from columns, and the state. What stands before the first figure never changes and is
 * kept with the run, if it may be. Made by a {@link NodeLineBuilder}. Not threadsafe.
 */
final class NodeLine {
    private final Format format;
    private final Column[] head;
    private final Piece headEnd;
    private final Column[] before;
    private final Framed states;
    private final Column[] after;
    private final Piece end;
    private final int headRoom;
    private final int room;

    /** A text that all nodes share, and the numbers that follow it, one for each node. */
    static final class Column {
        final Piece text;
        final long[] numbers;

        Column(Piece text, long[] numbers) {
            this.text = text;
            this.numbers = numbers;
        }
    }

    /** A line whose columns stand before the first figure, before the state and after it. */
    NodeLine(Format format, Column[] head, Piece headEnd, Column[] before, Framed states, Column[] after, Piece end) {
        this.format = format;
        this.head = head;
        this.headEnd = headEnd;
        this.before = before;
        this.states = states;
        this.after = after;
        this.end = end;
        this.headRoom = room(head) + headEnd.length();
        this.room = room(before) + room(after) + end.length();
    }

    /** Writes the nodes of a run, with a comma before each but the first. */
    void write(NodeRun run, boolean afterNode, JsonBuffer out) {
        Optional<RunNote> note = run.note();
        if (note.isPresent()) {
            write(run, heads(run, note.get()), afterNode, out);
        } else {
            run.drawIps();
            writeAnew(run, afterNode, out);
        }
    }

    private void write(NodeRun run, LineHeads heads, boolean afterNode, JsonBuffer out) {
        NodeState[] state = run.states();
        for (int node = 0; node < run.count(); node++) {
            Piece itsState = states.json(state[node].name());
            out.reserve(heads.room() + room + itsState.length());
            if (afterNode || node > 0) {
                out.raw(',');
            }
            out.head(heads, node)
                    .columns(before, node)
                    .fixed(itsState)
                    .columns(after, node)
                    .fixed(end);
        }
    }

    private void writeAnew(NodeRun run, boolean afterNode, JsonBuffer out) {
        NodeState[] state = run.states();
        for (int node = run.first(); node < run.first() + run.count(); node++) {
            Piece itsState = states.json(state[node].name());
            out.reserve(headRoom + room + itsState.length());
            if (afterNode || node > run.first()) {
                out.raw(',');
            }
            out.columns(head, node).fixed(headEnd);
            out.columns(before, node).fixed(itsState).columns(after, node).fixed(end);
        }
    }

    private LineHeads heads(NodeRun run, RunNote note) {
        if (note.kept() instanceof LineHeads known && known.isOf(format)) {
            return known;
        }
        LineHeads made = makeHeads(run);
        note.keep(made);
        return made;
    }

    private LineHeads makeHeads(NodeRun run) {
        run.drawIps();
        JsonBuffer out = new JsonBuffer();
        int[] ends = new int[run.count()];
        for (int node = 0; node < ends.length; node++) {
            out.reserve(headRoom);
            ends[node] = out.columns(head, node).fixed(headEnd).length;
        }
        return new LineHeads(format, out.toBytes(), ends);
    }

    private static int room(Column[] columns) {
        int room = 0;
        for (Column column : columns) {
            room += column.text.length() + Digits.ROOM;
        }
        return room;
    }
}
