package org.exampleservice.contract.benchmark;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is on the heap after some cycles of a run, each time after a full collection. */
final class Heap {

    private static final int COLLECTIONS = 3;

    private final Set<Integer> looks;
    private final Map<Integer, Long> bytes = new TreeMap<>();

    /** Looks after these cycles, which takes its time, and after no other. */
    Heap(Set<Integer> looks) {
        this.looks = Set.copyOf(looks);
    }

    void see(int cycle) {
        if (looks.contains(cycle)) {
            bytes.put(cycle, used());
        }
    }

    long bytesAfter(int cycle) {
        return bytes.get(cycle);
    }

    /** Several collections, since the first may leave what is only softly or weakly reachable or still to be finalized. */
    @SuppressWarnings("SystemGc")
    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
