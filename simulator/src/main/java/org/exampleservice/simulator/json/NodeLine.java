package org.exampleservice.simulator.json;

import org.exampleservice.simulator.model.NodeRun;
import org.exampleservice.simulator.model.NodeState;

/**
 * How the nodes of one row are written while a topology is: a few texts that all of them share, made ready once, with
 * numbers in between, which come from columns, and the state. Made by a {@link NodeLineBuilder}. Not threadsafe.
 */
final class NodeLine {
    private final Column[] before;
    private final Framed states;
    private final Column[] after;
    private final Piece end;
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

    /** A line whose columns stand before and after the state. */
    NodeLine(Column[] before, Framed states, Column[] after, Piece end) {
        this.before = before;
        this.states = states;
        this.after = after;
        this.end = end;
        this.room = room(before) + room(after) + end.length();
    }

    /** Writes the nodes of a run, with a comma before each but the first. */
    void write(NodeRun run, boolean afterNode, JsonBuffer out) {
        NodeState[] state = run.states();
        for (int node = 0; node < run.count(); node++) {
            Piece itsState = states.json(state[node].name());
            out.reserve(room + itsState.length());
            if (afterNode || node > 0) {
                out.raw(',');
            }
            out.columns(before, node).fixed(itsState).columns(after, node).fixed(end);
        }
    }

    private static int room(Column[] columns) {
        int room = 0;
        for (Column column : columns) {
            room += column.text.length() + Digits.ROOM;
        }
        return room;
    }
}
