package org.exampleservice.simulator.model;

/**
 * One node as it is shown at one instant. A view handed to a {@link ClusterVisitor} may be used again for the next node:
 * read it at once and keep nothing of it. Not threadsafe, unless it is a {@link Node}.
 */
public interface NodeView {
    /** Writes the name shown. */
    void nameTo(TextSink out);

    /** Writes the address shown. */
    void ipTo(TextSink out);

    /** The version, any text. */
    String version();

    /** The number drawn anew at every step, or one of {@link Figure}. */
    long random();

    /** The count, zero or more, or one of {@link Figure}. */
    long counter();

    /** The state by name. */
    NodeState state();

    /** The least value of the small distribution. */
    long low();

    /** Its middle value. */
    long middle();

    /** Its greatest value. */
    long high();
}
