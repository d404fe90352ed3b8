package org.exampleservice.simulator.model;

/** Is told of a cluster in the order shown: a group, then its nodes, then the next group. */
public interface ClusterVisitor {
    /** The next group begins. */
    void group(String name);

    /** The next node of that group; the view is valid during this call only. */
    void node(NodeView node);

    /** The next nodes of that group at once; the run is valid during this call only. */
    default void nodes(NodeRun run) {
        for (int i = 0; i < run.count(); i++) {
            node(run.node(i));
        }
    }
}
