package org.exampleservice.simulator.engine;

/**
 * Nodes that are worked out together: some of a long row of one group, or a short row of several groups, one after the
 * other.
 *
 * @param group the group of the first node
 * @param number the number of the first node in its row
 * @param nodes how many there are
 * @param perGroup how many of them follow one another in one group
 */
record Run(long group, long number, int nodes, int perGroup) {
    /** How many nodes are worked out at once at the most: enough for loops that do several at once. */
    static final int LONGEST = 64;

    /** Part of a row of one group. */
    static Run in(long group, long number, int nodes) {
        return new Run(group, number, nodes, LONGEST);
    }

    /** Where in the run a node is. */
    int index(long itsGroup, long itsNumber) {
        return (int) ((itsGroup - group) * perGroup + itsNumber - number);
    }

    /** The group of a node. */
    long groupAt(int index) {
        return group + index / perGroup;
    }

    /** The number of a node in its row. */
    long numberAt(int index) {
        return number + index % perGroup;
    }

    /** Where the group of a node ends in the run, or would. */
    int groupEnd(int index) {
        return index + perGroup - index % perGroup;
    }

    /** Fills columns with groups and numbers, from one index to another. */
    void fill(long[] groups, long[] numbers, int from, int to) {
        long atGroup = groupAt(from);
        int after = from % perGroup;
        for (int i = from; i < to; i++) {
            groups[i] = atGroup;
            numbers[i] = number + after;
            after++;
            if (after == perGroup) {
                after = 0;
                atGroup++;
            }
        }
    }
}
