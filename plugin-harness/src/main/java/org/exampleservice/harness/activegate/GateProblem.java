package org.exampleservice.harness.activegate;

import java.util.List;
import java.util.Objects;

/**
 * Why something that was asked for is not done; then nothing has changed. Its message is a sentence or more: what was
 * given, which rule it broke (with its source), and what to do next. No secret stands in it.
 */
public final class GateProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of reason it is. */
    public enum Kind {
        /** What was given cannot be used. */
        INVALID,
        /** There is no such extension or endpoint. */
        MISSING,
        /** There are as many as there may be, or somebody else has it. */
        TAKEN
    }

    /**
     * One reason among several.
     *
     * @param path of what was given: {@code properties/url}
     * @param message what is wrong with it
     */
    public record Violation(String path, String message) {
        public Violation {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(message, "message");
        }
    }

    private final Kind kind;
    private final transient List<Violation> violations;

    GateProblem(Kind kind, String message) {
        this(kind, message, List.of());
    }

    GateProblem(Kind kind, String message, List<Violation> violations) {
        super(message);
        this.kind = kind;
        this.violations = List.copyOf(violations);
    }

    public Kind kind() {
        return kind;
    }

    /** All reasons, where there are several or one has a place; else empty. */
    public List<Violation> violations() {
        return violations;
    }
}
