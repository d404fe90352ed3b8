package org.exampleservice.simulator.engine;

import java.util.List;
import java.util.Optional;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.model.StatsCounter;

/**
 * The figures of some nodes at one step, a column for each figure, in a place that is used again for the next ones. One
 * figure of all of them is worked out before the next figure: a loop that does one thing takes half the time of one that
 * does five. Only the nodes from one index to another are worked out, and one at a time is looked at. Not threadsafe.
 */
class StatsFrame {
    final Moves moves;
    final long[] random;
    final long[] counter;
    final long[] low;
    final long[] high;
    final int[] state;
    List<NodeState> states = List.of();
    final RunIdentity own;
    private final LastStays unkept;
    RunIdentity identity;
    LastStays stays;
    String version;
    long middle;
    int from;
    int to;
    int at;

    /** A frame for so many nodes at the most. */
    StatsFrame(Moves moves, int most) {
        this.moves = moves;
        this.own = RunIdentity.ofFirst(most);
        this.identity = own;
        this.random = new long[most];
        this.counter = new long[most];
        this.low = new long[most];
        this.high = new long[most];
        this.state = new int[most];
        this.unkept = new LastStays(most);
        this.stays = unkept;
    }

    /**
     * What is worked out from now on is about the nodes from an index to another, which is left out.
     *
     * @param seen where their machines were seen last, if that is kept
     */
    void begin(int first, int end, Optional<LastStays> seen) {
        from = first;
        to = end;
        at = first;
        stays = seen.orElse(unkept);
    }

    NodeStats toStats() {
        return new NodeStats(
                version, random[at], counter[at], states.get(state[at]), new StatsCounter(low[at], middle, high[at]));
    }
}
