package org.exampleservice.contract.property;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Choice;
import org.exampleservice.simulator.scenario.Machine;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.StateRule;
import org.exampleservice.simulator.scenario.StatsSpec;
import org.exampleservice.simulator.scenario.Transition;

/** States move as their machine allows, stay as long as it says, and are chosen as often (goals.md S4). */
final class MachineLaws {

    private static final int MINUTES = 400;
    private static final int LEAST_CHOICES = 50;
    private static final double SIGMAS = 6;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    static final List<SimulatorLaw> LAWS = List.of(
            new SimulatorLaw("no transition that the machine does not have", MachineLaws::illegal),
            new SimulatorLaw("a state stays as long as its machine says", MachineLaws::otherStay),
            new SimulatorLaw("states come as often as their weights say, within 6 sigma", MachineLaws::otherFrequency));

    private MachineLaws() {}

    /** The states of each node, one a minute. */
    private static List<List<NodeState>> paths(Scenario scenario) {
        ClusterSimulation simulation = Shown.of(scenario);
        List<List<NodeState>> paths = new ArrayList<>();
        Shown.specs(scenario).forEach(spec -> paths.add(new ArrayList<>()));
        for (int step = 1; step <= MINUTES && !paths.isEmpty(); step++) {
            List<Node> nodes = Shown.nodes(simulation, step);
            for (int i = 0; i < paths.size(); i++) {
                paths.get(i).add(nodes.get(i).stats().state());
            }
        }
        return paths;
    }

    private static Optional<String> illegal(Scenario given) {
        Scenario scenario = Shown.calm(given);
        List<StatsSpec> specs = Shown.specs(scenario);
        List<List<NodeState>> paths = paths(scenario);
        for (int i = 0; i < specs.size(); i++) {
            StateRule rule = specs.get(i).state();
            for (int step = 1; step < MINUTES; step++) {
                NodeState from = paths.get(i).get(step - 1);
                NodeState to = paths.get(i).get(step);
                if (!isLegal(rule, from, to)) {
                    return Optional.of(
                            "node " + i + " goes from " + from.name() + " to " + to.name() + " after step " + step);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLegal(StateRule rule, NodeState from, NodeState to) {
        return rule instanceof Machine machine
                ? from.equals(to) || withinAMinute(machine, from).contains(to)
                : ((Choice) rule).states().contains(to);
    }

    /** Where time may have moved it by the next minute. */
    private static Set<NodeState> withinAMinute(Machine machine, NodeState from) {
        Set<NodeState> reached = new HashSet<>();
        follow(machine, from, MINUTE, reached);
        return reached;
    }

    private static void follow(Machine machine, NodeState from, Duration left, Set<NodeState> reached) {
        machine.timedFrom(from).ifPresent(timed -> {
            boolean first = reached.isEmpty();
            Duration shortest = timed.after().minus(timed.jitter());
            if (first || shortest.compareTo(left) <= 0) {
                timed.targets().forEach(to -> {
                    if (reached.add(to)) {
                        follow(machine, to, first ? left : left.minus(shortest), reached);
                    }
                });
            }
        });
    }

    /** Stays that began and ended while it was watched, where moves are far enough apart to be seen. */
    private static Optional<String> otherStay(Scenario given) {
        Scenario scenario = Shown.calm(given);
        List<StatsSpec> specs = Shown.specs(scenario);
        List<List<NodeState>> paths = paths(scenario);
        for (int i = 0; i < specs.size(); i++) {
            if (specs.get(i).state() instanceof Machine machine && isSlow(machine)) {
                Optional<String> wrong = otherStay(machine, paths.get(i));
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSlow(Machine machine) {
        return machine.transitions().stream()
                .allMatch(way -> way instanceof Transition.Timed timed
                        && timed.after().minus(timed.jitter()).compareTo(MINUTE) > 0
                        && timed.targets().noneMatch(timed.from()::equals));
    }

    private static Optional<String> otherStay(Machine machine, List<NodeState> path) {
        int begun = -1;
        for (int at = 1; at < path.size(); at++) {
            if (!path.get(at).equals(path.get(at - 1))) {
                NodeState state = path.get(at - 1);
                Transition.Timed timed = machine.timedFrom(state).orElseThrow();
                Duration stayed = Duration.ofMinutes(at - begun);
                boolean tooShort = stayed.plus(MINUTE).compareTo(timed.after().minus(timed.jitter())) < 0;
                boolean tooLong = stayed.minus(MINUTE).compareTo(timed.after().plus(timed.jitter())) > 0;
                if (begun >= 0 && (tooShort || tooLong)) {
                    return Optional.of("state " + state.name() + " of machine " + machine.name() + " stayed " + stayed
                            + " until step " + (at + 1));
                }
                begun = at;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> otherFrequency(Scenario given) {
        Scenario scenario = Shown.calm(given);
        Map<StateRule, Map<NodeState, Map<NodeState, Integer>>> moves = new HashMap<>();
        List<StatsSpec> specs = Shown.specs(scenario);
        List<List<NodeState>> paths = paths(scenario);
        for (int i = 0; i < specs.size(); i++) {
            Map<NodeState, Map<NodeState, Integer>> counts =
                    moves.computeIfAbsent(specs.get(i).state(), rule -> new HashMap<>());
            count(specs.get(i).state(), paths.get(i), counts);
        }
        return moves.entrySet().stream()
                .flatMap(entry -> entry.getValue().entrySet().stream()
                        .flatMap(from -> rare(entry.getKey(), from.getKey(), from.getValue()).stream()))
                .findFirst();
    }

    /** What followed what; of a choice, what was chosen, whatever came before. */
    private static void count(StateRule rule, List<NodeState> path, Map<NodeState, Map<NodeState, Integer>> counts) {
        boolean isChoice = rule instanceof Choice;
        if (!isChoice && !isSlow((Machine) rule)) {
            return;
        }
        for (int at = 1; at < path.size(); at++) {
            if (isChoice || !path.get(at).equals(path.get(at - 1))) {
                NodeState from = isChoice ? path.get(0) : path.get(at - 1);
                counts.computeIfAbsent(from, state -> new HashMap<>()).merge(path.get(at), 1, Integer::sum);
            }
        }
    }

    private static Optional<String> rare(StateRule rule, NodeState from, Map<NodeState, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Map<NodeState, Double> shares = rule instanceof Machine machine ? shares(machine, from) : shares((Choice) rule);
        if (all < LEAST_CHOICES) {
            return Optional.empty();
        }
        return shares.entrySet().stream()
                .filter(share -> Math.abs(counts.getOrDefault(share.getKey(), 0) - all * share.getValue())
                        > SIGMAS * Math.sqrt(all * share.getValue() * (1 - share.getValue())) + 1)
                .map(share -> share.getKey().name() + " came " + counts.getOrDefault(share.getKey(), 0) + " times of "
                        + all + " where its share is " + share.getValue())
                .findFirst();
    }

    private static Map<NodeState, Double> shares(Machine machine, NodeState from) {
        List<Transition.Target> targets = machine.timedFrom(from).orElseThrow().to();
        double sum = targets.stream().mapToDouble(Transition.Target::weight).sum();
        Map<NodeState, Double> shares = new HashMap<>();
        targets.forEach(target -> shares.merge(target.state(), target.weight() / sum, Double::sum));
        return shares;
    }

    private static Map<NodeState, Double> shares(Choice choice) {
        Map<NodeState, Double> shares = new HashMap<>();
        double each = 1.0 / choice.states().size();
        choice.states().forEach(state -> shares.merge(state, each, Double::sum));
        return shares;
    }
}
