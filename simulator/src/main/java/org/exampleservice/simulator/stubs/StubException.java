package org.exampleservice.simulator.stubs;

/** A folder that cannot be written or read; the message says which, why, and what to do. */
public final class StubException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message of one line. */
    public StubException(String message) {
        super(message);
    }

    StubException(String message, Throwable cause) {
        super(message, cause);
    }
}
