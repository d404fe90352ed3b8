package org.exampleservice.document;

/**
 * How much of a document is read before it is refused. Immutable, hence thread-safe.
 *
 * @param bytes size of the file; 10 MiB by default
 * @param depth of objects and lists inside each other; 100 by default
 */
public record Limits(int bytes, int depth) {

    /** 10 MiB, 100 levels. */
    public static final Limits DEFAULT = new Limits(10 * 1024 * 1024, 100);

    public Limits {
        if (bytes < 1 || depth < 1) {
            throw new IllegalArgumentException(
                    "Limits of " + bytes + " bytes and " + depth + " levels let nothing through. Give at least 1.");
        }
    }
}
