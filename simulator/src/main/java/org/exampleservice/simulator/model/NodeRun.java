package org.exampleservice.simulator.model;

/**
 * Nodes that follow one another and are alike: names and addresses are of one form, and version, counter and the middle of
 * the small distribution are the same in all. What differs stands in columns, which may be longer than the run. It may be
 * used again for the next nodes: read it at once, keep nothing of it, and change no column. Not threadsafe.
 */
public interface NodeRun {
    /** How many nodes there are, 1 or more. */
    int count();

    /** One of the nodes, from 0; the view is valid until the next call. */
    NodeView node(int index);

    /** Stands for what makes names, addresses, version and middle; equal, in one telling, for runs that have the same. */
    Object row();

    /** Tells how the names are made. */
    void namesTo(ColumnSink out);

    /** Tells how the addresses are made. */
    void ipsTo(ColumnSink out);

    /** The states by name. */
    NodeState[] states();

    /** The numbers drawn anew at every step, or what {@link Figure} has in their place. */
    long[] randoms();

    /** The least values of the small distributions. */
    long[] lows();

    /** Their greatest values. */
    long[] highs();
}
