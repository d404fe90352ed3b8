package org.exampleservice.simulator.http;

import java.util.List;

/** A session asks for a scenario that cannot be shown. The message says why, in one line. */
public final class BadScenario extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final List<String> problems;

    /** Every problem in a line of its own; none when the message says it all. */
    public BadScenario(String message, List<String> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** Every problem in a line of its own. */
    public List<String> problems() {
        return problems;
    }
}
