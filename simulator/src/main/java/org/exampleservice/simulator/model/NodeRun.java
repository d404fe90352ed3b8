package org.exampleservice.simulator.model;

import java.util.List;
import java.util.Optional;

/**
 * Nodes that follow one another and are alike: names and addresses are of one form, and version, counter and the middle of
 * the small distribution are the same in all. They are of one group or, if there is a {@link #note}, of groups that follow
 * one another. What differs stands in columns, of which the
 * run may be a part. It may be
 * used again for the next nodes: read it at once, keep nothing of it, and change no column. Not threadsafe.
 */
public interface NodeRun {
    /** How many nodes there are, 1 or more. */
    int count();

    /** Where in the columns the first of the nodes stands, 0 or more. */
    int first();

    /** How many nodes the columns have, if there is a {@link #note}: from 0 on, whatever part of them the run is. */
    int nodes();

    /** Whether a node of the columns is the first one of a group that is not the first one of them. */
    boolean beginsGroup(int at);

    /** The name of the group that a node of the columns is in. */
    String groupAt(int at);

    /** One of the nodes, from 0; the view is valid until the next call. */
    NodeView node(int index);

    /** Stands for what makes names, addresses, version and middle; equal, in one telling, for runs that have the same. */
    Object row();

    /**
     * Where a writer may keep what he makes of those parts of names and addresses, and all else that the row stands for,
     * which these very columns have whenever they are told of; empty if that is not worth it.
     */
    Optional<RunNote> note();

    /** Tells how the names are made. Their columns are empty until {@link #spell}, and so are those of the addresses. */
    void namesTo(ColumnSink out);

    /** Tells how the addresses are made. */
    void ipsTo(ColumnSink out);

    /** Fills the columns of names and addresses, which takes a while and is not needed by who has kept them. */
    void spell();

    /** The states by number, which is where they stand in {@link #stateNames}. */
    int[] states();

    /** All states that nodes of the row may be in. */
    List<NodeState> stateNames();

    /** The numbers drawn anew at every step, or what {@link Figure} has in their place. */
    long[] randoms();

    /** The least values of the small distributions. */
    long[] lows();

    /** Their greatest values. */
    long[] highs();
}
