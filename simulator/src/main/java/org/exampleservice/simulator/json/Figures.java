package org.exampleservice.simulator.json;

/** What changes from step to step of how nodes are written: columns, the state, and columns. Not threadsafe. */
final class Figures {
    private final Part before;
    private final Piece[] states;
    private final Part after;
    private final int[] stateLengths;
    private final int room;

    /** Figures with a text for each state. */
    Figures(Part before, Piece[] states, Part after) {
        this.before = before;
        this.states = states;
        this.after = after;
        this.stateLengths = new int[states.length];
        int texts = before.textLength() + after.textLength();
        int most = 0;
        for (int i = 0; i < states.length; i++) {
            stateLengths[i] = texts + states[i].length();
            most = Math.max(most, states[i].length());
        }
        this.room = before.room() + most + after.room();
    }

    /** How many bytes they take at the most. */
    int room() {
        return room;
    }

    /** Writes one node's figures at {@code at}, and says where they end. */
    int write(int node, int state, byte[] out, int at) {
        int end = states[state].write(out, before.write(node, out, at));
        return after.room() > 0 ? after.write(node, out, end) : end;
    }

    /** Says how many bytes each of some nodes takes. */
    void lengths(int from, int to, int[] state, int[] lengths) {
        int[] each = stateLengths;
        for (int node = from; node < to; node++) {
            lengths[node] = each[state[node]];
        }
        before.addLengths(from, to, lengths);
        after.addLengths(from, to, lengths);
    }

    /** Writes the figures of some nodes, each in its place, which is moved behind them. */
    void write(int from, int to, int[] state, byte[] out, int[] places) {
        before.write(from, to, out, places);
        Piece[] pieces = states;
        for (int node = from; node < to; node++) {
            places[node] = pieces[state[node]].write(out, places[node]);
        }
        if (after.room() > 0) {
            after.write(from, to, out, places);
        }
    }
}
