package org.exampleservice.simulator.engine;

import java.util.function.Supplier;
import org.exampleservice.simulator.model.RunNote;

/**
 * What is kept of a run of nodes from one telling to the next: what never changes, and where machines were seen last.
 * Threadsafe.
 */
final class KeptRun {
    private final boolean whole;
    private final LastStays stays;
    private final RunNote note = new RunNote();
    private volatile RunIdentity identity;

    /** For so many nodes with machines, or none; everything is kept, or only where machines were seen last. */
    KeptRun(int machines, boolean whole) {
        this.whole = whole;
        this.stays = new LastStays(machines);
    }

    /** Where the machines of the nodes were seen last; to be looked at under its lock. */
    LastStays stays() {
        return stays;
    }

    /** Whether more is kept than where machines were seen last. */
    boolean isWhole() {
        return whole;
    }

    /** What those who write the nodes keep of them. */
    RunNote note() {
        return note;
    }

    /** Who the nodes are, worked out once; not for nodes that others replace. */
    RunIdentity identity(Supplier<RunIdentity> workedOut) {
        RunIdentity known = identity;
        if (known == null) {
            known = workedOut.get();
            identity = known;
        }
        return known;
    }
}
