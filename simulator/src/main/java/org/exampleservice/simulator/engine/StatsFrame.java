package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.model.StatsCounter;

/**
 * The figures of some nodes at one step, a column for each figure, in a place that is used again for the next ones. One
 * figure of all of them is worked out before the next figure: a loop that does one thing takes half the time of one that
 * does five. One node at a time is looked at. Not threadsafe.
 */
class StatsFrame {
    final Moves moves;
    final LastStays seen;
    final long[] places;
    final long[] random;
    final long[] counter;
    final long[] low;
    final long[] high;
    final NodeState[] state;
    String version;
    long middle;
    boolean oneCounter;
    long firstSlot = LastStays.NO_SLOT;
    int count;
    int at;

    /** A frame for so many nodes at the most. */
    StatsFrame(Moves moves, LastStays seen, int most) {
        this.moves = moves;
        this.seen = seen;
        this.places = new long[most];
        this.random = new long[most];
        this.counter = new long[most];
        this.low = new long[most];
        this.high = new long[most];
        this.state = new NodeState[most];
    }

    /** Makes room for so many nodes, or as many as there is room for. */
    void begin(long most) {
        count = (int) Math.min(most, places.length);
        at = 0;
    }

    /** Where the machine of a node of the frame was seen last. */
    long slot(int node) {
        return firstSlot == LastStays.NO_SLOT ? LastStays.NO_SLOT : firstSlot + node;
    }

    NodeStats toStats() {
        return new NodeStats(version, random[at], counter[at], state[at], new StatsCounter(low[at], middle, high[at]));
    }
}
