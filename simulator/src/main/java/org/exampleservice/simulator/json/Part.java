package org.exampleservice.simulator.json;

/** Some columns and a text behind the last one. Not threadsafe. */
final class Part {
    private final Column[] columns;
    private final Piece end;
    private final int room;

    Part(Column[] columns, Piece end) {
        this.columns = columns;
        this.end = end;
        int most = end.length();
        for (Column column : columns) {
            most += column.room();
        }
        this.room = most;
    }

    /** How many bytes it takes at the most. */
    int room() {
        return room;
    }

    /** Writes one node's part at {@code at}, and says where it ends. */
    int write(int node, byte[] out, int at) {
        int to = at;
        for (Column column : columns) {
            to = column.write(node, out, to);
        }
        return end.write(out, to);
    }

    /** How long all texts are. */
    int textLength() {
        int length = end.length();
        for (Column column : columns) {
            length += column.textLength();
        }
        return length;
    }

    /** Adds how many bytes the numbers of each of some nodes take. */
    void addLengths(int from, int to, int[] lengths) {
        for (Column column : columns) {
            column.addLengths(from, to, lengths);
        }
    }

    /** Writes the parts of some nodes, each in its place, which is moved behind it. */
    void write(int from, int to, byte[] out, int[] places) {
        for (Column column : columns) {
            column.write(from, to, out, places);
        }
        if (end.length() > 0) {
            for (int node = from; node < to; node++) {
                places[node] = end.write(out, places[node]);
            }
        }
    }
}
