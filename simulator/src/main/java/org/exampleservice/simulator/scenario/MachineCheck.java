package org.exampleservice.simulator.scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.Nearest;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.simulator.model.NodeState;

/** Looks for states that cannot be reached or left, and for ways out that contradict each other. */
final class MachineCheck {
    private static final int MOST_STATES = 50;

    private final Machine machine;
    private final List<String> ends;
    private final ObjectReader in;
    private final List<ObjectReader> transitions;

    MachineCheck(Machine machine, List<String> ends, ObjectReader in, List<ObjectReader> transitions) {
        this.machine = machine;
        this.ends = ends;
        this.in = in;
        this.transitions = transitions;
    }

    /** Reports everything found where it stands. */
    void report() {
        if (machine.states().size() > MOST_STATES) {
            Reading.refuse(
                    in,
                    in.node(),
                    "it has " + machine.states().size() + " states; keep to " + MOST_STATES + " of them");
            return;
        }
        reportTwoWaysOut();
        reportUnreachable();
        reportDeadEnds();
        reportUnknownEnds();
    }

    private void reportTwoWaysOut() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < transitions.size(); i++) {
            Transition transition = machine.transitions().get(i);
            String how = transition instanceof Transition.Triggered way ? "on " + way.trigger() : "by time";
            if (!seen.add(transition.from().name() + "\n" + how)) {
                Reading.refuse(
                        in,
                        transitions.get(i).node(),
                        "state " + transition.from().name() + " is left " + how
                                + " already; give it one way out with weights");
            }
        }
    }

    private void reportUnreachable() {
        Set<NodeState> reached = reached();
        Set<NodeState> told = new HashSet<>(reached);
        for (int i = 0; i < transitions.size(); i++) {
            NodeState from = machine.transitions().get(i).from();
            if (told.add(from)) {
                Reading.refuse(
                        in,
                        nodeOf(i, "from"),
                        "state " + from.name() + " is never reached from "
                                + machine.initial().name() + near(from, reached));
            }
        }
    }

    private static String near(NodeState state, Set<NodeState> reached) {
        return Nearest.to(state.name(), reached.stream().map(NodeState::name).toList())
                .map(name -> "; did you mean " + name + " or forget a transition to it?")
                .orElse("; add a transition to it or remove this one");
    }

    private Set<NodeState> reached() {
        Set<NodeState> reached = new LinkedHashSet<>(List.of(machine.initial()));
        Deque<NodeState> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            NodeState state = open.pop();
            machine.transitions().stream()
                    .filter(transition -> transition.from().equals(state))
                    .flatMap(Transition::targets)
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }

    private void reportDeadEnds() {
        Set<NodeState> left =
                machine.transitions().stream().map(Transition::from).collect(Collectors.toSet());
        for (NodeState state : machine.states()) {
            if (!left.contains(state) && !ends.contains(state.name())) {
                Reading.refuse(
                        in,
                        whereEntered(state),
                        "state " + state.name() + " is a dead end; add a transition from it, or list it in ends");
            }
        }
    }

    private void reportUnknownEnds() {
        List<String> names = machine.states().stream().map(NodeState::name).toList();
        ends.stream()
                .filter(end -> !names.contains(end))
                .forEach(end -> Reading.refuse(
                        in,
                        in.find("ends").orElseThrow(),
                        "no transition names the state " + end + "; "
                                + Nearest.to(end, names)
                                        .map(name -> "did you mean " + name + "?")
                                        .orElse("remove it")));
    }

    private DocumentNode whereEntered(NodeState state) {
        for (int i = 0; i < transitions.size(); i++) {
            if (machine.transitions().get(i).targets().anyMatch(state::equals)) {
                return nodeOf(i, "to");
            }
        }
        return in.find("initial").orElseThrow();
    }

    private DocumentNode nodeOf(int transition, String member) {
        Optional<DocumentNode> found = transitions.get(transition).find(member);
        return found.orElse(transitions.get(transition).node());
    }
}
