package org.exampleservice.simulator.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.simulator.model.NodeState;

/** A machine as the members of a file. */
final class MachineText {

    private MachineText() {}

    static Map<String, Object> members(Machine machine) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("initial", machine.initial().name());
        List<String> ends = ends(machine);
        if (!ends.isEmpty()) {
            members.put("ends", ends);
        }
        members.put(
                "transitions",
                machine.transitions().stream().map(MachineText::transition).toList());
        return members;
    }

    /** The states that nothing leaves. */
    private static List<String> ends(Machine machine) {
        return machine.states().stream()
                .filter(state -> machine.transitions().stream()
                        .noneMatch(transition -> transition.from().equals(state)))
                .map(NodeState::name)
                .toList();
    }

    private static Map<String, Object> transition(Transition transition) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("from", transition.from().name());
        members.put("to", targets(transition.to()));
        if (transition instanceof Transition.Triggered triggered) {
            members.put("on", triggered.trigger());
        } else {
            Transition.Timed timed = (Transition.Timed) transition;
            members.put("after", timed.after().toString());
            if (!timed.jitter().equals(Duration.ZERO)) {
                members.put("jitter", timed.jitter().toString());
            }
        }
        return members;
    }

    private static Object targets(List<Transition.Target> targets) {
        boolean isPlain = targets.size() == 1 && targets.get(0).weight() == 1;
        return isPlain
                ? targets.get(0).state().name()
                : targets.stream()
                        .map(target -> Map.of(target.state().name(), weight(target.weight())))
                        .toList();
    }

    private static Object weight(double weight) {
        boolean isWhole = weight == Math.rint(weight) && weight < Reading.MOST;
        return isWhole ? (Object) (long) weight : (Object) weight;
    }
}
