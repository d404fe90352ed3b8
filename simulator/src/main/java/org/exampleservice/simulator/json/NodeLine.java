package org.exampleservice.simulator.json;

import org.exampleservice.simulator.model.NodeRun;
import org.exampleservice.simulator.model.RunNote;

/**
 * How the nodes of one row are written while a topology is: a few texts that all of them share, made ready once, with
 * numbers in between, which come from columns, and the state. What stands before the first figure of a node and behind its
 * last one never changes and is kept with the run, if it may be. Made by a {@link NodeLineBuilder}. Not threadsafe.
 */
final class NodeLine {
    private static final int COMMA = 1;

    private final Format format;
    private final Part head;
    private final Figures figures;
    private final Part tail;

    /** A text that all nodes share, and the numbers that follow it, one for each node. */
    static final class Column {
        final Piece text;
        final long[] numbers;

        Column(Piece text, long[] numbers) {
            this.text = text;
            this.numbers = numbers;
        }
    }

    /** Some columns and a text behind the last one. */
    static final class Part {
        private final Column[] columns;
        private final Piece end;
        private final int room;

        Part(Column[] columns, Piece end) {
            this.columns = columns;
            this.end = end;
            int most = end.length();
            for (Column column : columns) {
                most += column.text.length() + Digits.ROOM;
            }
            this.room = most;
        }

        void write(int node, JsonBuffer out) {
            out.columns(columns, node).fixed(end);
        }
    }

    /** What changes from step to step: columns, the state, and columns. */
    static final class Figures {
        private final Part before;
        private final Piece[] states;
        private final Part after;
        private final int room;

        /** Figures with a text for each state. */
        Figures(Part before, Piece[] states, Part after) {
            this.before = before;
            this.states = states;
            this.after = after;
            int most = 0;
            for (Piece state : states) {
                most = Math.max(most, state.length());
            }
            this.room = before.room + most + after.room;
        }

        void write(int node, int state, JsonBuffer out) {
            out.columns(before.columns, node).fixed(states[state]);
            if (after.room > 0) {
                after.write(node, out);
            }
        }
    }

    NodeLine(Format format, Part head, Figures figures, Part tail) {
        this.format = format;
        this.head = head;
        this.figures = figures;
        this.tail = tail;
    }

    /** Writes the nodes of a run, with a comma before each but the first. */
    void write(NodeRun run, boolean afterNode, JsonBuffer out) {
        if (afterNode) {
            out.raw(',');
        }
        if (run.note().isPresent()) {
            write(run, seams(run, run.note().get()), out);
        } else {
            run.spell();
            writeAnew(run, out);
        }
    }

    private void write(NodeRun run, Seams seams, JsonBuffer out) {
        int[] states = run.states();
        int last = run.first() + run.count() - 1;
        int room = seams.room() + figures.room;
        out.reserve(room);
        out.head(seams, run.first());
        for (int node = run.first(); node < last; node++) {
            out.reserve(room);
            figures.write(node, states[node], out);
            out.seam(seams, node);
        }
        out.reserve(room);
        figures.write(last, states[last], out);
        out.tail(seams, last);
    }

    private void writeAnew(NodeRun run, JsonBuffer out) {
        int[] states = run.states();
        int room = head.room + figures.room + tail.room;
        for (int node = run.first(); node < run.first() + run.count(); node++) {
            out.reserve(room);
            if (node > run.first()) {
                out.raw(',');
            }
            head.write(node, out);
            figures.write(node, states[node], out);
            tail.write(node, out);
        }
    }

    private Seams seams(NodeRun run, RunNote note) {
        if (note.kept() instanceof Seams known && known.isOf(format)) {
            return known;
        }
        Seams made = makeSeams(run);
        note.keep(made);
        return made;
    }

    private Seams makeSeams(NodeRun run) {
        run.spell();
        JsonBuffer out = new JsonBuffer();
        int[] headEnds = new int[run.nodes()];
        int[] tailEnds = new int[run.nodes()];
        for (int node = 0; node < run.nodes(); node++) {
            out.reserve(head.room + tail.room + COMMA);
            head.write(node, out);
            headEnds[node] = out.length;
            tail.write(node, out);
            tailEnds[node] = out.length;
            out.raw(',');
        }
        return new Seams(format, out.toBytes(), headEnds, tailEnds, head.room + tail.room + COMMA);
    }
}
