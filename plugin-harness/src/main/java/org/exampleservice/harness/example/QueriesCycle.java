package org.exampleservice.harness.example;

/** 7 for some calls, then 1 for 4 calls, then again: the step from 1 to 7 is what raises the example's alert. */
final class QueriesCycle {

    private static final int MANY = 7;
    private static final int FEW = 1;
    private static final int CALLS_WITH_FEW = 4;

    private final long callsWithMany;
    private long calls;

    QueriesCycle(long callsWithMany) {
        this.callsWithMany = callsWithMany;
    }

    int next() {
        return calls++ % (callsWithMany + CALLS_WITH_FEW) < callsWithMany ? MANY : FEW;
    }
}
