package org.exampleservice.document;

import java.util.Objects;

/**
 * One thing wrong with a document. Immutable, hence thread-safe.
 *
 * @param file the document's name, as it was given
 * @param position where it is; {@link Position#START} if the file as a whole is meant
 * @param pointer the JSON pointer of the node, empty for the root
 * @param what was given: {@code /cycles is 0}
 * @param rule it breaks, with its source if it has one: {@code it must be a whole number from 1 to 9}
 * @param next what to do about it, a sentence; empty if there is nothing to say
 */
public record Problem(String file, Position position, String pointer, String what, String rule, String next) {

    public Problem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(next, "next");
    }

    /** One line: {@code file:line:column: what (rule). next}. */
    @Override
    public String toString() {
        return (file + ":" + position + ": " + what + " (" + rule + "). " + next).strip();
    }
}
