package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.model.ClusterVisitor;
import org.exampleservice.simulator.model.NodeRun;
import org.exampleservice.simulator.model.NodeView;

/** Lets through to a visitor what lies on a page, and the groups of it. Not threadsafe. */
final class PageCursor {
    private final ClusterVisitor visitor;
    private final boolean whole;
    private long toSkip;
    private long left;
    private String group;
    private boolean announced;

    PageCursor(Page page, ClusterVisitor visitor) {
        this.visitor = visitor;
        this.whole = page.isWhole();
        this.toSkip = page.from();
        this.left = page.limit();
    }

    /** A group begins. It is told of at once on a whole page, else with its first node. */
    void group(String name) {
        group = name;
        announced = false;
        if (whole) {
            announce();
        }
    }

    /** Whether the page is full. */
    boolean isFull() {
        return left == 0;
    }

    /** Whether the page takes all of the next nodes, which are so many. */
    boolean takes(long nodes) {
        return toSkip == 0 && nodes <= left;
    }

    /** How many nodes more the page takes. */
    long left() {
        return left;
    }

    /** How many nodes lie before the page yet. */
    long toSkip() {
        return toSkip;
    }

    /** How many of the next nodes, which are so many, lie before the page; they need not be looked at. */
    long skip(long nodes) {
        long skipped = Math.min(toSkip, nodes);
        toSkip -= skipped;
        return skipped;
    }

    /** The next node after those skipped. */
    void node(NodeView node) {
        if (!announced) {
            announce();
        }
        left--;
        visitor.node(node);
    }

    /** The next nodes after those skipped, at most as many as the page takes. */
    void nodes(NodeRun run) {
        if (!announced) {
            announce();
        }
        left -= run.count();
        visitor.nodes(run);
    }

    private void announce() {
        announced = true;
        visitor.group(group);
    }
}
