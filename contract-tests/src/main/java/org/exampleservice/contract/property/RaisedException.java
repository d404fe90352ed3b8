package org.exampleservice.contract.property;

import org.exampleservice.harness.recording.Status;

/** What the reference raises into the plugin, or the plugin out of its query. */
final class RaisedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Status status;
    private final boolean subclass;

    RaisedException(Status.State state, String description) {
        this(state, description, false);
    }

    private RaisedException(Status.State state, String description, boolean subclass) {
        super(description, null, false, false);
        this.status = Status.of(state, description);
        this.subclass = subclass;
    }

    /** Anything but the three exceptions that have a state of their own (sdk.md 8.1). */
    static RaisedException unknown(String description) {
        return new RaisedException(Status.State.ERROR_UNKNOWN, description);
    }

    /** The exception that a query or the birth of an instance ends with. */
    static RaisedException of(Ending ending) {
        return switch (ending) {
            case RETURNS -> throw new IllegalArgumentException("a query that returns raises nothing");
            case NOTHING_TO_REPORT -> new RaisedException(Status.State.NOTHING_TO_REPORT, Endings.TEXT);
            case AUTH -> new RaisedException(Status.State.ERROR_AUTH, Endings.TEXT);
            case CONFIG -> new RaisedException(Status.State.ERROR_CONFIG, Endings.TEXT);
            case UNKNOWN, JAVA_ERROR -> unknown(Endings.TEXT);
            case SUBCLASS -> new RaisedException(Status.State.ERROR_UNKNOWN, Endings.TEXT, true);
            case SILENT -> unknown("");
        };
    }

    Status status() {
        return status;
    }

    /** Whether it is of a class below one that has a state of its own. */
    boolean isSubclass() {
        return subclass;
    }
}
