package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.engine.MachineRun.Round;

/**
 * The round in which the machine of each node was seen last, for the first {@value #MOST} nodes of a simulation: to look
 * again a little later is to walk on from there, not from the beginning of the epoch. It changes no state, only the time
 * that a look takes. Threadsafe: a round never changes, and one lost to another thread costs no more than a longer walk.
 */
final class LastRounds {
    static final int MOST = 16_384;
    private static final int FIRST_SIZE = 16;

    /** In place of a slot: nothing is remembered. */
    static final long NO_SLOT = -1;

    private volatile Round[] rounds = new Round[FIRST_SIZE];

    /** The round last seen in a slot; null if there is none. */
    Round in(long slot) {
        Round[] known = rounds;
        return slot >= 0 && slot < known.length ? known[(int) slot] : null;
    }

    void see(long slot, Round round) {
        if (slot < 0 || slot >= MOST) {
            return;
        }
        Round[] known = rounds;
        if (slot >= known.length) {
            known = new Round[MOST];
            rounds = known;
        }
        known[(int) slot] = round;
    }
}
