package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.model.StatsCounter;

/** The figures of one node at one step, in a place that is used again for the next. Not threadsafe. */
class StatsFrame {
    String version;
    long random;
    long counter;
    NodeState state;
    long low;
    long middle;
    long high;

    NodeStats toStats() {
        return new NodeStats(version, random, counter, state, new StatsCounter(low, middle, high));
    }
}
