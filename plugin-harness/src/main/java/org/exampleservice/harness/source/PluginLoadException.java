package org.exampleservice.harness.source;

/** A plugin that cannot be had; the message says what was given, which rule it broke and what to do. */
public class PluginLoadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PluginLoadException(String message) {
        super(message);
    }

    PluginLoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
