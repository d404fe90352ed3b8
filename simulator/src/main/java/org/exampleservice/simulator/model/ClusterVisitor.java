package org.exampleservice.simulator.model;

/** Is told of a cluster in the order shown: a group, then its nodes, then the next group. */
public interface ClusterVisitor {
    /** The next group begins. */
    void group(String name);

    /** The next node of that group; the view is valid during this call only. */
    void node(NodeView node);

    /**
     * The next nodes of that group at once, and all those of the groups behind it that the run goes on in, of which
     * {@link #group} is not told. The run is valid during this call only.
     */
    default void nodes(NodeRun run) {
        for (int i = 0; i < run.count(); i++) {
            if (i > 0 && run.beginsGroup(run.first() + i)) {
                group(run.groupAt(run.first() + i));
            }
            node(run.node(i));
        }
    }
}
