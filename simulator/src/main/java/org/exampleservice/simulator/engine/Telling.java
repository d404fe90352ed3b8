package org.exampleservice.simulator.engine;

/**
 * What makes one telling of a scenario differ from another one, at one moment.
 *
 * @param seed where all chance comes from
 * @param moves what requests have done to machines
 * @param seen where machines were seen last
 * @param timeline what happens to nodes, by the scenario and by what was added
 */
record Telling(Chance seed, Moves moves, LastStays seen, TimelineIndex timeline) {
    /** A frame for nodes of rows of which the longest has so many. */
    NodeFrame frame(int longest) {
        return new NodeFrame(moves, seen, longest);
    }
}
