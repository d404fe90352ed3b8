package org.exampleservice.harness.plugin;

/** A configuration key that is not there; where Python raises {@code KeyError} (sdk.md 5.3). */
public class MissingKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param key the key asked for; it is the whole message, as in Python
     */
    public MissingKeyException(String key) {
        super(key);
    }
}
