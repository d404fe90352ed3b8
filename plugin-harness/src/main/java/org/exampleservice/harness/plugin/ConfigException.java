package org.exampleservice.harness.plugin;

/**
 * Raised by a plugin whose configuration cannot work: the endpoint shows {@code ERROR_CONFIG} and is retried every
 * minute (sdk.md 8.1). A subclass of it counts as any other exception. Device endpoints raise it too (sdk.md 5.5).
 */
public class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With no description: the status then has an empty one. */
    public ConfigException() {}

    /**
     * @param message becomes the description of the endpoint's status
     */
    public ConfigException(String message) {
        super(message);
    }
}
