package org.exampleservice.simulator.engine;

import java.util.Arrays;

/** Who the nodes of a run are, a column for each thing. Not threadsafe while it is filled. */
final class RunIdentity {
    private static final String[] NO_SUFFIXES = new String[Run.LONGEST];

    static {
        Arrays.fill(NO_SUFFIXES, "");
    }

    /** What all chance of each hangs on. */
    final long[] places;

    /** The random bits of each one's address. */
    final long[] octets;

    /** What each has behind its name that has replaced another node; else empty. */
    final String[] suffixes;

    private final long[][] fields = new long[StatsSimulation.FIELDS][];

    private RunIdentity(int nodes, String[] suffixes) {
        this.places = new long[nodes];
        this.octets = new long[nodes];
        this.suffixes = suffixes;
    }

    /** Room for so many nodes. */
    static RunIdentity of(int nodes) {
        return new RunIdentity(nodes, new String[nodes]);
    }

    /** Room for so many nodes that replace none. */
    static RunIdentity ofFirst(int nodes) {
        return new RunIdentity(nodes, NO_SUFFIXES);
    }

    /** A column, used again and again, for what the chance of one field of each hangs on. */
    long[] field(int number) {
        long[] known = fields[number];
        if (known == null) {
            known = new long[places.length];
            fields[number] = known;
        }
        return known;
    }
}
