package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.engine.MachineRun.Stay;

/**
 * The state in which the machine of each node was seen last, for the first {@value #MOST} nodes of a simulation: to look
 * again a little later is to find it still there, or to walk on from there, not from the beginning of the epoch. It
 * changes no state, only the time that a look takes. Threadsafe: a stay never changes, and one lost to another thread
 * costs no more than a longer walk.
 */
final class LastStays {
    static final int MOST = 16_384;
    private static final int FIRST_SIZE = 16;

    /** In place of a slot: nothing is remembered. */
    static final long NO_SLOT = -1;

    private volatile Stay[] stays = new Stay[FIRST_SIZE];

    /** The stay last seen in a slot; null if there is none. */
    Stay in(long slot) {
        Stay[] known = stays;
        return slot >= 0 && slot < known.length ? known[(int) slot] : null;
    }

    void see(long slot, Stay stay) {
        if (slot < 0 || slot >= MOST) {
            return;
        }
        Stay[] known = stays;
        if (slot >= known.length) {
            known = new Stay[MOST];
            stays = known;
        }
        known[(int) slot] = stay;
    }
}
