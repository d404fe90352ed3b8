package org.exampleservice.simulator.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ListNode;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.document.DocumentNode.ScalarNode;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Transition.Target;

/** Reads a state machine and has {@link MachineCheck} look for what contradicts itself. */
final class MachineReader {
    private static final int MOST_TRANSITIONS = 1_000;
    private static final double SAME = 1e-9;
    private static final Duration STAND_IN = Duration.ofMinutes(1);

    private MachineReader() {}

    /** The machine that an object describes. */
    static Optional<Machine> read(String name, ObjectReader in) {
        int before = in.problemCount();
        NodeState initial = new NodeState(Reading.name(in, "initial").required());
        List<String> ends = in.texts("ends").or(List.of());
        List<Transition> transitions = new ArrayList<>();
        List<ObjectReader> items = in.objects("transitions")
                .check(list -> list.size() <= MOST_TRANSITIONS, "at most 1000 transitions", "Leave some out.")
                .required();
        items.forEach(item -> transition(item).ifPresent(transitions::add));
        boolean whole = transitions.size() == items.size() && !initial.name().isEmpty();
        Optional<Machine> machine =
                Reading.build(in, whole ? in.problemCount() : before, () -> new Machine(name, initial, transitions));
        in.rejectUnknown();
        machine.ifPresent(it -> new MachineCheck(it, ends, in, items).report());
        return machine;
    }

    /** The transition, if it is known from where to where and how it goes; what is wrong elsewhere is no hindrance. */
    private static Optional<Transition> transition(ObjectReader in) {
        int before = in.problemCount();
        NodeState from = new NodeState(Reading.name(in, "from").required());
        List<Target> to = in.find("to").map(node -> targets(in, node)).orElseGet(() -> missing(in));
        Optional<String> trigger = Reading.name(in, "on").optional();
        Optional<Duration> after = Reading.duration(in, "after");
        Optional<Duration> jitter = Reading.duration(in, "jitter");
        in.rejectUnknown();
        if (trigger.isPresent() == in.find("after").isPresent() && in.problemCount() == before) {
            Reading.refuse(in, in.node(), "a transition goes after a time or on a trigger; give one of after and on");
        }
        boolean known = !from.name().isEmpty()
                && !to.isEmpty()
                && trigger.isPresent() != in.find("after").isPresent();
        return known
                ? Reading.guarded(
                        in,
                        in.node(),
                        () -> trigger.isPresent()
                                ? new Transition.Triggered(from, to, trigger.get())
                                : timed(from, to, after, jitter))
                : Optional.empty();
    }

    private static Transition timed(
            NodeState from, List<Target> to, Optional<Duration> after, Optional<Duration> jitter) {
        return after.map(time -> new Transition.Timed(from, to, time, jitter.orElse(Duration.ZERO)))
                .orElseGet(() -> new Transition.Timed(from, to, STAND_IN, Duration.ZERO));
    }

    private static List<Target> missing(ObjectReader in) {
        Reading.name(in, "to").required();
        return List.of();
    }

    private static List<Target> targets(ObjectReader in, DocumentNode node) {
        if (node instanceof ScalarNode scalar && scalar.value() instanceof String state) {
            return List.of(new Target(new NodeState(state), 1));
        }
        List<Target> targets = new ArrayList<>();
        if (node instanceof ListNode list && !list.items().isEmpty()) {
            int before = in.problemCount();
            list.items().forEach(item -> target(in, item).ifPresent(targets::add));
            if (in.problemCount() == before) {
                checkSum(in, node, targets);
            }
        } else {
            Reading.refuse(
                    in, node, "it must be a state or a list of states with weights; write as [{OK: 3}, {ERROR: 1}]");
        }
        return targets;
    }

    private static Optional<Target> target(ObjectReader in, DocumentNode item) {
        if (item instanceof ObjectNode object && object.members().size() == 1) {
            Map.Entry<String, DocumentNode.Member> member =
                    object.members().entrySet().iterator().next();
            DocumentNode weight = member.getValue().value();
            if (weight.toJava() instanceof Number number) {
                NodeState state = new NodeState(member.getKey());
                return Reading.guarded(in, weight, () -> new Target(state, number.doubleValue()))
                        .or(() -> Optional.of(new Target(state, 1)));
            }
        }
        Reading.refuse(in, item, "it must be one state with its weight; write as {OK: 3}");
        return Optional.empty();
    }

    /** Weights are whole numbers, which count against each other, or shares, which make 1; the machine is looked at all the same. */
    private static void checkSum(ObjectReader in, DocumentNode node, List<Target> targets) {
        double sum = targets.stream().mapToDouble(Target::weight).sum();
        boolean whole = targets.stream().allMatch(target -> target.weight() == Math.rint(target.weight()));
        if (!whole && Math.abs(sum - 1) > SAME) {
            Reading.refuse(
                    in, node, "shares add up to " + (float) sum + "; make them add up to 1, or use whole numbers");
        }
    }
}
