package org.exampleservice.harness.recording;

import java.util.Objects;

/**
 * The status of an endpoint (sdk.md 8.1).
 *
 * @param state one of the runtime's states
 * @param description empty when there is nothing to say
 * @param stackTrace of the exception behind an error, secrets masked; empty otherwise
 * @param place where in the plugin's own code the exception came up, such as {@code probe.py:17}; empty if not known
 */
public record Status(State state, String description, String stackTrace, String place) {

    /** Before the first result. */
    public static final Status UNINITIALIZED = of(State.UNINITIALIZED, "");

    /** All is well. */
    public static final Status OK = of(State.OK, "");

    public Status {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(stackTrace, "stackTrace");
        Objects.requireNonNull(place, "place");
    }

    /** A status whose place is not known. */
    public Status(State state, String description, String stackTrace) {
        this(state, description, stackTrace, "");
    }

    /** A status without a stack trace. */
    public static Status of(State state, String description) {
        return new Status(state, description, "");
    }

    /** The state, and the description where there is one: {@code ERROR_AUTH: Could not authorize}. */
    @Override
    public String toString() {
        return description.isEmpty() ? state.name() : state + ": " + description;
    }

    /** The states that the runtime gives (sdk.md 8.1). */
    public enum State {
        UNINITIALIZED,
        OK,
        NOTHING_TO_REPORT,
        LIMIT_REACHED,
        ERROR_AUTH,
        ERROR_CONFIG,
        ERROR_UNKNOWN,
        INCOMPATIBLE,
        DISABLED;

        /** OK, NOTHING_TO_REPORT and LIMIT_REACHED count as fine. */
        public boolean isFine() {
            return this == OK || this == NOTHING_TO_REPORT || this == LIMIT_REACHED;
        }

        /** Whether it is one of the three errors. */
        public boolean isError() {
            return this == ERROR_AUTH || this == ERROR_CONFIG || this == ERROR_UNKNOWN;
        }

        /** Errors that are retried every minute without end. */
        public boolean isRecoverable() {
            return this == ERROR_AUTH || this == ERROR_CONFIG;
        }
    }
}
