package org.exampleservice.harness.plugin;

/**
 * Raised by a plugin that has nothing to say this minute: the endpoint shows {@code NOTHING_TO_REPORT}, which counts
 * as fine; what was reported before is sent and the instance is kept (sdk.md 5.8, 8.1). A subclass of it counts as any
 * other exception.
 */
public class NothingToReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With no description: the status then has an empty one. */
    public NothingToReportException() {}

    /**
     * @param message becomes the description of the endpoint's status
     */
    public NothingToReportException(String message) {
        super(message);
    }
}
