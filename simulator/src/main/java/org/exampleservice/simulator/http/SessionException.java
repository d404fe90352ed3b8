package org.exampleservice.simulator.http;

/** A session cannot be had now. The message says why and what would help. */
public final class SessionException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private SessionException(int status, String message) {
        super(message);
        this.status = status;
    }

    static SessionException taken() {
        return new SessionException(
                409, "there is a session of this id already; delete it, or give another id or none");
    }

    static SessionException tooMany(int most) {
        return new SessionException(
                503,
                "there are " + most + " sessions, and no more are allowed at a time; delete one at /admin/sessions, or"
                        + " start with a greater --max-sessions");
    }

    /** The HTTP status that says the same. */
    int status() {
        return status;
    }
}
