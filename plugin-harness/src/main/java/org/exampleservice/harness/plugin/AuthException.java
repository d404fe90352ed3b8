package org.exampleservice.harness.plugin;

/**
 * Raised by a plugin that was not let in: the endpoint shows {@code ERROR_AUTH} and is retried every minute (sdk.md
 * 8.1). A subclass of it counts as any other exception.
 */
public class AuthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With no description: the status then has an empty one. */
    public AuthException() {}

    /**
     * @param message becomes the description of the endpoint's status
     */
    public AuthException(String message) {
        super(message);
    }
}
