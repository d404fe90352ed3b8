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
    private int[] places = {};

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

    /**
     * Writes one column of all nodes before the next one: a loop that does one thing takes half the time of one that does
     * five. What a {@link Piece} writes too far lies in figures to the right of it, which are written later, or in the seam
     * behind them, which is written last and in each format is longer than {@link Piece#OVER}.
     */
    private void write(NodeRun run, Seams seams, JsonBuffer out) {
        int from = run.first();
        int to = from + run.count();
        int[] states = run.states();
        out.reserve(seams.room() + run.count() * figures.room());
        int[] at = places(states.length);
        figures.lengths(from, to, states, at);
        int end = seams.place(from, to, seams.writeHead(from, out.bytes, out.length), at);
        figures.write(from, to, states, out.bytes, at);
        seams.write(from, to, out.bytes, at);
        out.length = end;
    }

    private int[] places(int nodes) {
        if (places.length < nodes) {
            places = new int[nodes];
        }
        return places;
    }

    private void writeAnew(NodeRun run, JsonBuffer out) {
        out.reserve(run.count() * (head.room() + figures.room() + tail.room() + COMMA));
        int[] states = run.states();
        byte[] bytes = out.bytes;
        int at = out.length;
        for (int node = run.first(); node < run.first() + run.count(); node++) {
            if (node > run.first()) {
                bytes[at++] = ',';
            }
            at = head.write(node, bytes, at);
            at = figures.write(node, states[node], bytes, at);
            at = tail.write(node, bytes, at);
        }
        out.length = at;
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
        int[] starts = new int[run.nodes()];
        int[] headEnds = new int[run.nodes()];
        int[] tailEnds = new int[run.nodes()];
        for (int node = 0; node < run.nodes(); node++) {
            if (node > 0) {
                between(run, node, out);
            }
            out.reserve(head.room() + tail.room() + COMMA);
            starts[node] = out.written();
            out.length = head.write(node, out.bytes, out.length);
            headEnds[node] = out.written();
            out.length = tail.write(node, out.bytes, out.length);
            tailEnds[node] = out.written();
        }
        return new Seams(format, out.toBytes(), starts, headEnds, tailEnds);
    }

    private void between(NodeRun run, int node, JsonBuffer out) {
        if (!run.beginsGroup(node)) {
            out.raw(',');
            return;
        }
        format.close(run.groupAt(node - 1), out);
        out.raw(',');
        format.open(run.groupAt(node), out);
    }
}
