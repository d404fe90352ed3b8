package org.exampleservice.document;

/**
 * A place in a text file. Immutable, hence thread-safe.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Position(int line, int column) {

    /** The first character of a file. */
    public static final Position START = new Position(1, 1);

    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    "Position " + line + ":" + column + " is before 1:1. Count lines and columns from 1.");
        }
    }

    /** The place behind all of the given text. */
    static Position after(CharSequence text) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, text.length() - lineStart + 1);
    }

    /** {@code line:column}, as editors and terminals understand it. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
