package org.exampleservice.harness.recording;

/** The kinds of event with the codes of the wire (sdk.md 5.10). */
public enum EventType {
    PERFORMANCE_EVENT(67, true),
    ERROR_EVENT(68, true),
    AVAILABILITY_EVENT(69, true),
    RESOURCE_CONTENTION_EVENT(70, true),
    CUSTOM_INFO(71, false),
    CUSTOM_DEPLOYMENT(72, false),
    CUSTOM_ANNOTATION(73, false);

    private final int code;
    private final boolean problem;

    EventType(int code, boolean problem) {
        this.code = code;
        this.problem = problem;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** Whether it opens a problem, which goes on while the same event is reported again. */
    public boolean isProblem() {
        return problem;
    }
}
