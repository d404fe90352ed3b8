package org.exampleservice.harness.packaging;

/** A package that cannot be built; the message says what was given, which rule it broke and what to do. */
public final class BuildException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is. */
    public enum Kind {
        /** Where to build from or to cannot be so. */
        USAGE,
        /** The runtime would refuse the extension. */
        EXTENSION,
        /** Something that it needs is not there. */
        MISSING
    }

    private final Kind kind;

    BuildException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What kind of trouble it is. */
    public Kind kind() {
        return kind;
    }
}
