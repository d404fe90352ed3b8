package org.exampleservice.contract.property;

/** A metric function broke a law. */
public final class LawBrokenError extends AssertionError {

    private static final long serialVersionUID = 1L;

    LawBrokenError(String message) {
        super(message);
    }
}
