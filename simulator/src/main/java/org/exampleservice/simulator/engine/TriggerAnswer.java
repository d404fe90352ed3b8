package org.exampleservice.simulator.engine;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.exampleservice.simulator.model.NodeState;

/**
 * What became of a trigger.
 *
 * @param outcome whether the node moved, or why not
 * @param from the state that the node was in, if there is such a node with a machine
 * @param to the state that it is in now; the same as {@code from} if it did not move
 * @param moves how often this node has been moved by triggers, this time included
 */
public record TriggerAnswer(Outcome outcome, Optional<NodeState> from, Optional<NodeState> to, long moves) {
    /** Whether a node moved. */
    public enum Outcome {
        /** It did. */
        MOVED,
        /** Its state is one that this trigger does not leave. */
        NOT_IN_THIS_STATE,
        /** The scenario has no such node, or one whose state is no machine's. */
        NO_SUCH_MACHINE
    }

    public TriggerAnswer {
        requireNonNull(outcome, "outcome");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    static TriggerAnswer noSuchMachine() {
        return new TriggerAnswer(Outcome.NO_SUCH_MACHINE, Optional.empty(), Optional.empty(), 0);
    }
}
