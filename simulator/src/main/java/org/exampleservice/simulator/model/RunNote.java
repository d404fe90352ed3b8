package org.exampleservice.simulator.model;

/**
 * One thing that a writer has made of what never changes of the nodes of a {@link NodeRun}, kept until the run is told of
 * again. Threadsafe: of two things kept at once either one stays.
 */
public final class RunNote {
    private volatile Object kept;

    /** What was kept last, or null; whoever reads it finds out whether it is of his making. */
    public Object kept() {
        return kept;
    }

    /** Keeps something that never changes, in place of what was kept. */
    public void keep(Object thing) {
        kept = thing;
    }
}
