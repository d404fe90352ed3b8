package org.exampleservice.simulator.engine;

import java.util.Arrays;

/**
 * What is kept of the first {@value #MOST_NODES} nodes of a simulation, so that looking again costs less than looking for
 * the first time. It changes nothing that is seen. Threadsafe: what one thread keeps and another does not see is worked out
 * again.
 */
final class KeptRuns {
    static final int MOST_NODES = 16_384;

    /** Of how many of them everything is kept; of the others only where machines were seen last. */
    static final int MOST_WHOLE = 5120;

    private static final int FIRST_SIZE = 16;

    private volatile KeptRun[] byFirstNode = new KeptRun[FIRST_SIZE];

    /**
     * What is kept of so many nodes, of which the first one has a number from 0 on; null if that is too far behind.
     *
     * @param machines whether the nodes have machines
     */
    KeptRun of(long firstNode, int nodes, boolean machines) {
        if (firstNode + nodes > (machines ? MOST_NODES : MOST_WHOLE)) {
            return null;
        }
        int at = (int) firstNode;
        KeptRun[] known = roomFor(at);
        if (known[at] == null) {
            known[at] = new KeptRun(machines ? nodes : 0, at + nodes <= MOST_WHOLE);
        }
        return known[at];
    }

    private KeptRun[] roomFor(int at) {
        KeptRun[] known = byFirstNode;
        if (at >= known.length) {
            known = Arrays.copyOf(known, Math.min(MOST_NODES, Math.max(2 * known.length, at + 1)));
            byFirstNode = known;
        }
        return known;
    }
}
