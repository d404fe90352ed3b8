package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.scenario.NamePattern;

/** The names of the groups that one line of the scenario makes. Threadsafe. */
final class GroupNames {
    private static final int MOST_READY = 1024;

    private final NamePattern pattern;
    private final int count;
    private final String[] ready;

    /** The names of the groups from 1 to a count. */
    GroupNames(NamePattern pattern, int count) {
        this.pattern = pattern;
        this.count = count;
        this.ready = new String[Math.min(count, MOST_READY)];
    }

    /** How many groups there are. */
    int count() {
        return count;
    }

    /** The name, which the first groups have ready: it never changes, and two threads that make it make the same. */
    String of(long group) {
        if (group > ready.length) {
            return pattern.name(group, group);
        }
        int at = (int) group - 1;
        String known = ready[at];
        if (known == null) {
            known = pattern.name(group, group);
            ready[at] = known;
        }
        return known;
    }
}
