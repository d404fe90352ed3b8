package org.exampleservice.simulator.engine;

/**
 * The state in which the machine of each of some nodes was seen last, and the round of an epoch that it was in: to look
 * again a little later is to find it still there, or to walk on from there, not from the beginning of the epoch. It changes
 * no state, only the time that a look takes. Seconds count from the beginning of a walk. Not threadsafe: whoever shares one
 * holds its lock while he looks and walks.
 */
final class LastStays {
    /** In place of a second: the state was seen in no round that can be walked on from. */
    static final long NO_ROUND = -1;

    /** In place of a state: the node was not seen in the one that it is in. */
    static final int UNSEEN = -1;

    private final long[] walk;
    private final long[] from;
    private final long[] until;
    private final int[] state;
    private final long[] begin;
    private final int[] drawn;

    /** For so many nodes, none of which was seen yet. */
    LastStays(int nodes) {
        this.walk = new long[nodes];
        this.from = new long[nodes];
        this.until = new long[nodes];
        this.state = new int[nodes];
        this.begin = new long[nodes];
        this.drawn = new int[nodes];
    }

    /** Finds the states of nodes whose machines are in the ones that they were seen in last; those of others are unseen. */
    void find(long[] walks, long second, int first, int end, int[] states) {
        for (int i = first; i < end; i++) {
            states[i] = holds(i, walks[i], second) ? state[i] : UNSEEN;
        }
    }

    /** Whether a node's machine was seen on this walk in a state that it is in at this second too. */
    boolean holds(int node, long itsWalk, long second) {
        return walk[node] == itsWalk && from[node] <= second && second < until[node];
    }

    /** The number of the state in which a node's machine was seen last. */
    int state(int node) {
        return state[node];
    }

    /** Whether a node's machine was seen on this walk in a round that began between two seconds, both included. */
    boolean beganBetween(int node, long itsWalk, long least, long most) {
        return walk[node] == itsWalk && least <= begin[node] && begin[node] <= most;
    }

    /** The second at which the round began in which it was seen last. */
    long begin(int node) {
        return begin[node];
    }

    /** How many numbers were drawn in its epoch before that round. */
    int drawn(int node) {
        return drawn[node];
    }

    /** A node's machine was seen: in a state that it entered at one second and left at another. */
    void see(int node, long itsWalk, int itsState, long entered, long left) {
        walk[node] = itsWalk;
        state[node] = itsState;
        from[node] = entered;
        until[node] = left;
        begin[node] = NO_ROUND;
    }

    /** The round that a node's machine is in, where it was just seen. */
    void round(int node, long itsBegin, int itsDrawn) {
        begin[node] = itsBegin;
        drawn[node] = itsDrawn;
    }
}
