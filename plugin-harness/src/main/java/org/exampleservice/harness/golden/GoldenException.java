package org.exampleservice.harness.golden;

/**
 * A golden that cannot be read: the message names file and line, what stands there, the rule, and what to do.
 *
 * <p>Thrown before anything is compared; a golden that can be read and does not agree is a {@link Comparison}.
 */
public final class GoldenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;

    GoldenException(String name, int line, String problem) {
        super((name.isEmpty() ? "golden" : name) + (line > 0 ? ":" + line : "") + ": " + problem);
        this.line = line;
    }

    /** Line in the file, from 1; 0 if the problem is the file as a whole. */
    public int line() {
        return line;
    }
}
