package org.exampleservice.simulator.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import org.exampleservice.simulator.model.ColumnSink;
import org.exampleservice.simulator.model.NodeState;

/**
 * Takes down how the nodes of a row are written, from left to right: a head that never changes, figures with the state
 * among them, and a tail that never changes and may be empty. Not threadsafe.
 */
final class NodeLineBuilder implements ColumnSink {
    private static final Piece NOTHING = Piece.of("");

    private final Format format;
    private final List<NodeState> stateNames;
    private final List<Column> columns = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private JsonBuffer same = new JsonBuffer();
    private String stateBefore = "";
    private boolean afterState;
    private Piece[] states = {};

    /** A builder for nodes that may be in these states. */
    NodeLineBuilder(Format format, List<NodeState> stateNames) {
        this.format = format;
        this.stateNames = stateNames;
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
        columns.add(new Column(piece(), each));
    }

    /** The head ends; what comes next changes from step to step. Once in a line. */
    void figures() {
        parts.add(part(piece()));
    }

    /** Next comes the state of each, once in a line. */
    void states() {
        stateBefore = taken();
        parts.add(part(NOTHING));
        afterState = true;
    }

    /** The tail begins; what comes next never changes. Once in a line, after the state. */
    void tail() {
        parts.add(part(piece()));
    }

    NodeLine line() {
        parts.add(part(piece()));
        return new NodeLine(format, parts.get(0), new Figures(parts.get(1), states, parts.get(2)), parts.get(3));
    }

    private Part part(Piece end) {
        Part part = new Part(columns.toArray(Column[]::new), end);
        columns.clear();
        return part;
    }

    /** What stands behind the state is written with it, so there is nothing left to write before the next number. */
    private Piece piece() {
        String text = taken();
        if (!afterState) {
            return Piece.of(text);
        }
        afterState = false;
        states = stateNames.stream()
                .map(state -> Piece.of(stateBefore + Escapes.escaped(state.name()) + text))
                .toArray(Piece[]::new);
        return NOTHING;
    }

    private String taken() {
        String text = new String(same.toBytes(), US_ASCII);
        same = new JsonBuffer();
        return text;
    }
}
