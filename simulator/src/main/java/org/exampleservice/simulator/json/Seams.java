package org.exampleservice.simulator.json;

/**
 * All that never changes of how the nodes of a run are written: the head of each, up to its first figure, and the tail
 * behind its last one. They are kept from one answer to the next as they follow one another, with what stands in between,
 * so that a tail, a comma and the next head are one text, and so are a tail, the end of a group, the beginning of the next
 * one and a head. Immutable.
 */
final class Seams {
    private final Format format;
    private final byte[] bytes;
    private final int[] starts;
    private final int[] headEnds;
    private final int[] tailEnds;

    /**
     * The heads and tails of a format. No array may be changed any more.
     *
     * @param bytes head, tail, comma, head, tail and so on
     * @param starts where each head begins
     * @param headEnds where each head ends
     * @param tailEnds where each tail ends
     */
    Seams(Format format, byte[] bytes, int[] starts, int[] headEnds, int[] tailEnds) {
        this.format = format;
        this.bytes = bytes;
        this.starts = starts;
        this.headEnds = headEnds;
        this.tailEnds = tailEnds;
    }

    /** Whether a format writes so. */
    boolean isOf(Format other) {
        return format == other;
    }

    /** How many bytes they are in all. */
    int room() {
        return bytes.length;
    }

    /** Writes the head of a node at {@code at}, and says where it ends. */
    int writeHead(int node, byte[] out, int at) {
        return write(starts[node], headEnds[node], out, at);
    }

    /**
     * Finds the place of each of some nodes, one behind the other.
     *
     * @param start where the first one begins
     * @param places how long each is without what is kept here, which its place replaces
     * @return where the tail of the last one ends
     */
    int place(int from, int to, int start, int[] places) {
        int[] ends = headEnds;
        int last = to - 1;
        int at = start;
        for (int node = from; node < last; node++) {
            int length = places[node];
            places[node] = at;
            at += length + ends[node + 1] - ends[node];
        }
        int end = at + places[last] + tailEnds[last] - ends[last];
        places[last] = at;
        return end;
    }

    /** Writes the tails of some nodes, each in its place, with a comma and the next head behind each but the last. */
    void write(int from, int to, byte[] out, int[] places) {
        int last = to - 1;
        for (int node = from; node < last; node++) {
            write(headEnds[node], headEnds[node + 1], out, places[node]);
        }
        write(headEnds[last], tailEnds[last], out, places[last]);
    }

    private int write(int from, int to, byte[] out, int at) {
        System.arraycopy(bytes, from, out, at, to - from);
        return at + to - from;
    }
}
