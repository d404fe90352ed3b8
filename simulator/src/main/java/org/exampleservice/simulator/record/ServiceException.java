package org.exampleservice.simulator.record;

/** A service that gives no answer that can be used; the message is one line without credentials. */
public final class ServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServiceException(String message) {
        super(message);
    }
}
