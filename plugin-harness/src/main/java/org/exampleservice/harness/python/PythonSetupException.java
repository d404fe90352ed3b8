package org.exampleservice.harness.python;

/** A Python extension that cannot be run here; the message says what is missing and what to do. */
public class PythonSetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PythonSetupException(String message) {
        super(message);
    }

    PythonSetupException(String message, Throwable cause) {
        super(message, cause);
    }
}
