package org.exampleservice.simulator.http;

/** The server could not listen where it was told to. The message says why and what would help. */
public final class ListenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** Another program listens there. */
        PORT_TAKEN("another port, or port 0 for any free one"),
        /** The host has no address. */
        UNKNOWN_HOST("an address of this machine, such as 127.0.0.1"),
        /** The host is another machine. */
        OTHER_MACHINE("an address of this machine, such as 127.0.0.1"),
        /** The system does not let this user open the port. */
        NOT_PERMITTED("a port above 1023, or port 0 for any free one");

        private final String remedy;

        Reason(String remedy) {
            this.remedy = remedy;
        }
    }

    private final Reason reason;
    private final String problem;

    ListenException(Reason reason, String problem, Throwable cause) {
        super(problem + "; choose " + reason.remedy, cause);
        this.reason = reason;
        this.problem = problem;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** What is wrong, without what would help: one line. */
    public String problem() {
        return problem;
    }
}
