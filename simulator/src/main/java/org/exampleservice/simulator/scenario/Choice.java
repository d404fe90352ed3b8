package org.exampleservice.simulator.scenario;

import java.util.List;
import org.exampleservice.simulator.model.NodeState;

/**
 * A new state at every step, each as likely as the others.
 *
 * @param states one or more; copied
 */
public record Choice(List<NodeState> states) implements StateRule {
    public Choice {
        states = List.copyOf(states);
        if (states.isEmpty()) {
            throw new IllegalArgumentException("a choice of no state is none; give at least one");
        }
    }

    /** The state that a word of 64 random bits chooses. */
    public NodeState valueAt(long word) {
        return states.get((int) Long.remainderUnsigned(word, states.size()));
    }
}
