package org.exampleservice.harness.packaging.upload;

import java.util.Objects;

/**
 * How an upload ended. Immutable, hence thread-safe.
 *
 * @param kind of end
 * @param text what happened and what to do, without secrets; one line or more
 */
public record UploadResult(Kind kind, String text) {

    /** The ends there are. */
    public enum Kind {
        /** A server has it. */
        UPLOADED,
        /** A server looked at it and does not want it. */
        REFUSED,
        /** No server has it. */
        FAILED,
        /** A server may have it; nobody knows. */
        UNCERTAIN
    }

    public UploadResult {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }
}
