package org.exampleservice.simulator.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import org.exampleservice.simulator.model.ColumnSink;

/** Takes down how the nodes of a row are written, from left to right. Not threadsafe. */
final class NodeLineBuilder implements ColumnSink {
    private static final Piece NOTHING = Piece.of("");

    private final Format format;
    private final List<NodeLine.Column> columns = new ArrayList<>();
    private NodeLine.Column[] head = {};
    private Piece headEnd = NOTHING;
    private NodeLine.Column[] beforeState = {};
    private String stateBefore = "";
    private Framed states;
    private JsonBuffer same = new JsonBuffer();
    private boolean afterState;

    NodeLineBuilder(Format format) {
        this.format = format;
    }

    /** Where to write what comes next and is the same in all nodes. */
    JsonBuffer same() {
        return same;
    }

    @Override
    public void text(String piece) {
        same.text(piece);
    }

    @Override
    public void numbers(long[] each) {
        columns.add(new NodeLine.Column(afterState ? endOfState() : Piece.of(taken()), each));
    }

    /** What comes from here on changes from step to step; said once in a line, before the state. */
    void figures() {
        head = columns.toArray(NodeLine.Column[]::new);
        columns.clear();
        headEnd = Piece.of(taken());
    }

    /** Next comes the state of each, once in a line. */
    void states() {
        beforeState = columns.toArray(NodeLine.Column[]::new);
        columns.clear();
        stateBefore = taken();
        afterState = true;
    }

    NodeLine line() {
        Piece end = afterState ? endOfState() : Piece.of(taken());
        return new NodeLine(format, head, headEnd, beforeState, states, columns.toArray(NodeLine.Column[]::new), end);
    }

    /** What stands behind the state is written with it, so there is nothing left to write before the next number. */
    private Piece endOfState() {
        states = new Framed(stateBefore, taken());
        afterState = false;
        return NOTHING;
    }

    private String taken() {
        String text = new String(same.toBytes(), US_ASCII);
        same = new JsonBuffer();
        return text;
    }
}
