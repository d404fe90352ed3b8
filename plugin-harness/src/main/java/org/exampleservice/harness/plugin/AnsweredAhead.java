package org.exampleservice.harness.plugin;

/** A {@link MonitoringPlugin} whose next query may have been answered before it is made. */
public interface AnsweredAhead {

    /**
     * Whether the next query has nothing to wait for: it and whatever follows from it return at once, so that no thread of
     * its own is needed to leave it behind. Does not wait either.
     */
    boolean isAnswered();
}
