package org.exampleservice.harness.backend;

/** A backend that cannot be started or reached; the message says what was given and what to do. */
public class BackendException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackendException(String message) {
        super(message);
    }

    BackendException(String message, Throwable cause) {
        super(message, cause);
    }
}
