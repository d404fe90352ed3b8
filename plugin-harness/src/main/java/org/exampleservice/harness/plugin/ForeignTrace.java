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
    private final String place;

    /**
     * @param className of the exception in the other language
     * @param trace as people of that language read it
     */
    public ForeignTrace(String className, String trace) {
        this(className, trace, "");
    }

    /**
     * @param className of the exception in the other language
     * @param trace as people of that language read it
     * @param place file and line in the plugin's own code; empty if not known
     */
    public ForeignTrace(String className, String trace, String place) {
        super(className, null, false, false);
        this.className = Objects.requireNonNull(className, "className");
        this.trace = Objects.requireNonNull(trace, "trace");
        this.place = Objects.requireNonNull(place, "place");
    }

    /** The exception's class in the other language. */
    public String className() {
        return className;
    }

    /** File and line in the plugin's own code, such as {@code probe.py:17}; empty if not known. */
    public String place() {
        return place;
    }

    /** The stack trace in the other language. */
    public String trace() {
        return trace;
    }
}
