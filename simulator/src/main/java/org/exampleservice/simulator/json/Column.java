package org.exampleservice.simulator.json;

/** A text that all nodes share, and the numbers that follow it, one for each node. Not threadsafe. */
final class Column {
    private final Piece text;
    private final long[] numbers;

    Column(Piece text, long[] numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /** How many bytes it takes at the most. */
    int room() {
        return text.length() + Digits.ROOM;
    }

    /** Writes one node's part at {@code at}, and says where it ends. */
    int write(int node, byte[] out, int at) {
        return FigureText.write(numbers[node], out, text.write(out, at));
    }

    /** How long the text is. */
    int textLength() {
        return text.length();
    }

    /** Adds how many bytes the number of each of some nodes takes. */
    void addLengths(int from, int to, int[] lengths) {
        long[] each = numbers;
        for (int node = from; node < to; node++) {
            lengths[node] += FigureText.length(each[node]);
        }
    }

    /** Writes the parts of some nodes, each in its place, which is moved behind it. */
    void write(int from, int to, byte[] out, int[] places) {
        if (text.isShort() && Digits.areSmall(numbers, from, to)) {
            writeShort(from, to, out, places);
            return;
        }
        for (int node = from; node < to; node++) {
            places[node] = write(node, out, places[node]);
        }
    }

    private void writeShort(int from, int to, byte[] out, int[] places) {
        long word0 = text.word0();
        long word1 = text.word1();
        int length = text.length();
        long[] each = numbers;
        for (int node = from; node < to; node++) {
            int at = places[node];
            Piece.write(word0, word1, out, at);
            places[node] = Digits.small(each[node], out, at + length);
        }
    }
}
