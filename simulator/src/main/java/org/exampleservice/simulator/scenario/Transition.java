package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.exampleservice.simulator.model.NodeState;

/** A way from one state to one of several. Immutable. */
public sealed interface Transition {
    /** The state that is left. */
    NodeState from();

    /** The states that may follow, with their weights; one or more. */
    List<Target> to();

    /** The states that may follow. */
    default Stream<NodeState> targets() {
        return to().stream().map(Target::state);
    }

    /**
     * A state that may follow.
     *
     * @param weight how often, against the weights beside it; more than zero
     */
    record Target(NodeState state, double weight) {
        public Target {
            requireNonNull(state, "state");
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("weight " + weight + " is not above zero; give 1 or more");
            }
        }
    }

    /**
     * Goes by itself after a time, which is drawn anew whenever the state is entered: each whole second from
     * {@code after - jitter} to {@code after + jitter} is as likely as the others.
     *
     * @param after whole seconds, 1 s or more
     * @param jitter whole seconds, less than {@code after}
     */
    record Timed(NodeState from, List<Target> to, Duration after, Duration jitter) implements Transition {
        public Timed {
            requireNonNull(from, "from");
            to = List.copyOf(to);
            if (after.toSeconds() < 1 || jitter.isNegative() || jitter.compareTo(after) >= 0) {
                throw new IllegalArgumentException("after " + after + " with jitter " + jitter
                        + " may be no time at all; give 1 s or more, and a jitter below that");
            }
        }
    }

    /**
     * Goes when a request asks for it.
     *
     * @param trigger what is asked for, such as {@code repair}
     */
    record Triggered(NodeState from, List<Target> to, String trigger) implements Transition {
        public Triggered {
            requireNonNull(from, "from");
            to = List.copyOf(to);
            requireNonNull(trigger, "trigger");
        }
    }
}
