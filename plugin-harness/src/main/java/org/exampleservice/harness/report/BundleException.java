package org.exampleservice.harness.report;

/** A bundle that cannot be used, or must not be without a word; the message says what was found, the rule, what to do. */
public final class BundleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BundleException(String message) {
        super(message);
    }

    BundleException(String message, Throwable cause) {
        super(message, cause);
    }
}
