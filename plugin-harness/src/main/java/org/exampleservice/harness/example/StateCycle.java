package org.exampleservice.harness.example;

import java.util.List;

/** The same state for some calls, then the next one, round and round. */
final class StateCycle {

    private static final List<String> STATES = List.of("DOWNTIME", "MAINTENANCE", "WORKING");

    private final long callsPerState;
    private long calls;

    StateCycle(long callsPerState) {
        this.callsPerState = callsPerState;
    }

    String next() {
        long state = calls++ / callsPerState % STATES.size();
        return STATES.get((int) state);
    }
}
