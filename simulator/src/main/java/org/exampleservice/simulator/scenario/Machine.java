package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exampleservice.simulator.model.NodeState;

/**
 * States and the ways between them. A state is left at most in one way by time, and at most in one way by each trigger;
 * a state that nothing leaves by time holds until a trigger moves it, or for ever.
 *
 * @param name what the scenario calls it
 * @param initial the state at the scenario's start
 * @param transitions the ways; copied
 */
public record Machine(String name, NodeState initial, List<Transition> transitions) implements StateRule {
    public Machine {
        requireNonNull(name, "name");
        requireNonNull(initial, "initial");
        transitions = List.copyOf(transitions);
    }

    /** All states, the initial one first, then in the order in which the transitions name them. */
    public List<NodeState> states() {
        return Stream.concat(
                        Stream.of(initial),
                        transitions.stream()
                                .flatMap(transition ->
                                        Stream.concat(Stream.of(transition.from()), transition.targets())))
                .distinct()
                .toList();
    }

    /** The way out of a state by time, if there is one. */
    public Optional<Transition.Timed> timedFrom(NodeState state) {
        return transitions.stream()
                .filter(transition -> transition.from().equals(state))
                .flatMap(transition -> transition instanceof Transition.Timed timed ? Stream.of(timed) : Stream.empty())
                .findFirst();
    }

    /** The way out of a state by a trigger, if there is one. */
    public Optional<Transition.Triggered> triggeredFrom(NodeState state, String trigger) {
        return transitions.stream()
                .filter(transition -> transition.from().equals(state))
                .flatMap(transition ->
                        transition instanceof Transition.Triggered triggered ? Stream.of(triggered) : Stream.empty())
                .filter(triggered -> triggered.trigger().equals(trigger))
                .findFirst();
    }
}
