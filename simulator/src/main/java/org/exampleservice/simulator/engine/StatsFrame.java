package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.model.StatsCounter;

/**
 * The figures of one node at one step, in a place that is used again for the next, and what its machine looks
 * at. Not threadsafe.
 */
class StatsFrame {
    final Moves moves;
    final LastRounds seen;
    long slot = LastRounds.NO_SLOT;
    String version;
    long random;
    long counter;
    NodeState state;
    long low;
    long middle;
    long high;

    StatsFrame(Moves moves, LastRounds seen) {
        this.moves = moves;
        this.seen = seen;
    }

    NodeStats toStats() {
        return new NodeStats(version, random, counter, state, new StatsCounter(low, middle, high));
    }
}
