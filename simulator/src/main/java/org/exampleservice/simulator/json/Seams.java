package org.exampleservice.simulator.json;

/**
 * All that never changes of how the nodes of a run are written: the head of each, up to its first figure, and the tail
 * behind its last one. They are kept from one answer to the next as they follow one another, with commas in between, so
 * that a tail, a comma and the next head are one text. Immutable.
 */
final class Seams {
    private final Format format;
    private final byte[] bytes;
    private final int[] headEnds;
    private final int[] tailEnds;
    private final int room;

    /**
     * The heads and tails of a format.
     *
     * @param bytes head, tail, comma, head, tail and so on; not to be changed any more
     * @param headEnds where each head ends; not to be changed any more
     * @param tailEnds where each tail ends; not to be changed any more
     * @param room the most bytes that a head, a tail and a comma have together
     */
    Seams(Format format, byte[] bytes, int[] headEnds, int[] tailEnds, int room) {
        this.format = format;
        this.bytes = bytes;
        this.headEnds = headEnds;
        this.tailEnds = tailEnds;
        this.room = room;
    }

    /** Whether a format writes so. */
    boolean isOf(Format other) {
        return format == other;
    }

    /** How many bytes any of the following writes at the most. */
    int room() {
        return room;
    }

    /** Writes the head of a node at {@code at}, and says where it ends. */
    int writeHead(int node, byte[] out, int at) {
        return write(node == 0 ? 0 : tailEnds[node - 1] + 1, headEnds[node], out, at);
    }

    /** Writes the tail of a node and the head of the next one. */
    int writeSeam(int node, byte[] out, int at) {
        return write(headEnds[node], headEnds[node + 1], out, at);
    }

    /** Writes the tail of a node. */
    int writeTail(int node, byte[] out, int at) {
        return write(headEnds[node], tailEnds[node], out, at);
    }

    private int write(int from, int to, byte[] out, int at) {
        System.arraycopy(bytes, from, out, at, to - from);
        return at + to - from;
    }
}
