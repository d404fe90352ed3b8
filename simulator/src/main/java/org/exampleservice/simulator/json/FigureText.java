package org.exampleservice.simulator.json;

import org.exampleservice.simulator.model.Figure;

/** Figures as text: decimal digits, or what stands for no number. */
final class FigureText {
    private static final Piece NULL = Piece.of("null");
    private static final Piece NAN = Piece.of("NaN");

    private FigureText() {}

    /** Writes a figure at {@code at}, where {@link Piece#OVER} bytes are free, and says where it ends. */
    static int write(long figure, byte[] out, int at) {
        return Digits.isSmall(figure) ? Digits.small(figure, out, at) : writeLarge(figure, out, at);
    }

    /** How many bytes a figure takes. */
    static int length(long figure) {
        return Digits.isSmall(figure) ? Digits.smallLength(figure) : largeLength(figure);
    }

    private static int writeLarge(long figure, byte[] out, int at) {
        return Figure.isNumber(figure)
                ? Digits.write(figure, out, at)
                : noNumber(figure).write(out, at);
    }

    private static int largeLength(long figure) {
        return Figure.isNumber(figure)
                ? Digits.length(figure)
                : noNumber(figure).length();
    }

    private static Piece noNumber(long figure) {
        return figure == Figure.MISSING ? NULL : NAN;
    }
}
