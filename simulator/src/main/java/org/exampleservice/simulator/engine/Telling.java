package org.exampleservice.simulator.engine;

/**
 * What makes one telling of a scenario differ from another one, at one moment.
 *
 * @param seed where all chance comes from
 * @param moves what requests have done to machines
 * @param kept what is kept from one telling to the next
 * @param timeline what happens to nodes, by the scenario and by what was added
 */
record Telling(Chance seed, Moves moves, KeptRuns kept, TimelineIndex timeline) {
    /** A frame for any of its nodes. */
    NodeFrame frame() {
        return new NodeFrame(moves, kept);
    }
}
