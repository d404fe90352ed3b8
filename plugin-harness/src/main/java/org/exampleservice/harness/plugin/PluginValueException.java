package org.exampleservice.harness.plugin;

/** An argument of the right type that does not fit; where the Python runtime raises {@code ValueError} (sdk.md 5.4). */
public class PluginValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message the text that the Python runtime gives, word for word where sdk.md tells it
     */
    public PluginValueException(String message) {
        super(message);
    }
}
