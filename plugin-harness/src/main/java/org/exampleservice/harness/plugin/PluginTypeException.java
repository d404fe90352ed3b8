package org.exampleservice.harness.plugin;

/** An argument of the wrong type; where the Python runtime raises {@code TypeError} (sdk.md 5.6). */
public class PluginTypeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message the text that the Python runtime gives, word for word where sdk.md tells it
     */
    public PluginTypeException(String message) {
        super(message);
    }
}
