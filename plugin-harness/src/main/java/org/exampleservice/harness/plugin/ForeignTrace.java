package org.exampleservice.harness.plugin;

import java.util.Objects;

/**
 * The cause of an exception that a plugin in another language raised: what that language calls it, and its own stack
 * trace, which stands in the place of Java's.
 */
public final class ForeignTrace extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String className;
    private final String trace;

    /**
     * @param className of the exception in the other language
     * @param trace as people of that language read it
     */
    public ForeignTrace(String className, String trace) {
        super(className, null, false, false);
        this.className = Objects.requireNonNull(className, "className");
        this.trace = Objects.requireNonNull(trace, "trace");
    }

    /** The exception's class in the other language. */
    public String className() {
        return className;
    }

    /** The stack trace in the other language. */
    public String trace() {
        return trace;
    }
}
