package org.exampleservice.simulator;

/** A command line that cannot be obeyed. The message is one line: what was given, the rule, what to do. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
