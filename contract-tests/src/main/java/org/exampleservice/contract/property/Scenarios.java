package org.exampleservice.contract.property;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Around;
import org.exampleservice.simulator.scenario.Choice;
import org.exampleservice.simulator.scenario.Churn;
import org.exampleservice.simulator.scenario.Constant;
import org.exampleservice.simulator.scenario.Counter;
import org.exampleservice.simulator.scenario.Gaps;
import org.exampleservice.simulator.scenario.GroupSpec;
import org.exampleservice.simulator.scenario.Machine;
import org.exampleservice.simulator.scenario.NamePattern;
import org.exampleservice.simulator.scenario.NodeEvent;
import org.exampleservice.simulator.scenario.NodeSelector;
import org.exampleservice.simulator.scenario.NodeSpec;
import org.exampleservice.simulator.scenario.Noise;
import org.exampleservice.simulator.scenario.Ramp;
import org.exampleservice.simulator.scenario.RouteFault;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.Series;
import org.exampleservice.simulator.scenario.Sine;
import org.exampleservice.simulator.scenario.Stale;
import org.exampleservice.simulator.scenario.StateRule;
import org.exampleservice.simulator.scenario.StatsSpec;
import org.exampleservice.simulator.scenario.Steps;
import org.exampleservice.simulator.scenario.Timeline;
import org.exampleservice.simulator.scenario.Transition;
import org.exampleservice.simulator.scenario.Uniform;
import org.exampleservice.simulator.scenario.Window;

/** Scenarios of all kinds of series, of machines, and of what happens to nodes, small enough to be looked at. */
public final class Scenarios {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final NodeState UP = new NodeState("UP");
    private static final NodeState DOWN = new NodeState("DOWN");
    private static final NodeState DEGRADED = new NodeState("DEGRADED");
    private static final long TWO_TO_53 = 1L << 53;

    private Scenarios() {}

    /** Scenarios that a file can say, with a seed of their own. */
    public static Arbitrary<Scenario> any() {
        return scenarios(events().list().ofMaxSize(3), RouteFaults.any().list().ofMaxSize(3), churns());
    }

    /** The same in which nothing happens at a given time. */
    public static Arbitrary<Scenario> uneventful() {
        return scenarios(Arbitraries.just(List.of()), Arbitraries.just(List.of()), Arbitraries.just(Optional.empty()));
    }

    private static Arbitrary<Scenario> scenarios(
            Arbitrary<List<NodeEvent>> events, Arbitrary<List<RouteFault>> faults, Arbitrary<Optional<Churn>> churn) {
        return Combinators.combine(
                        stats().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(0, 3).list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.longs(),
                        events,
                        faults,
                        churn)
                .as(Scenarios::scenario);
    }

    private static Scenario scenario(
            List<StatsSpec> stats,
            List<Integer> nodesPerGroup,
            long seed,
            List<NodeEvent> events,
            List<RouteFault> faults,
            Optional<Churn> churn) {
        List<GroupSpec> groups = new ArrayList<>();
        for (int g = 0; g < nodesPerGroup.size(); g++) {
            groups.add(new GroupSpec("G" + g, nodes(stats, nodesPerGroup.get(g))));
        }
        churn.ifPresent(mode -> groups.add(row(stats.get(0), nodesPerGroup.size(), mode)));
        return new Scenario(
                "generated",
                "",
                OptionalLong.of(seed),
                START,
                stats.get(0),
                groups,
                new Timeline(events(groups, events), faults));
    }

    /** Nodes that come and go. */
    private static GroupSpec row(StatsSpec stats, int count, Churn churn) {
        NamePattern name = NamePattern.of("C{i}");
        NodeSpec node = new NodeSpec(name, name, NamePattern.of("127.0.0.1"), stats, 2 * count);
        return new GroupSpec(NamePattern.of("Row"), 1, List.of(node), Optional.of(churn));
    }

    private static Arbitrary<Optional<Churn>> churns() {
        return Arbitraries.<Churn>of(
                        new Churn.Gradual(1, 1),
                        new Churn.Gradual(2, 60),
                        new Churn.Halving(1),
                        new Churn.Halving(60),
                        new Churn.Spike(2, 3, 1),
                        new Churn.Spike(3, 60, 2))
                .optional(0.3);
    }

    private static List<NodeSpec> nodes(List<StatsSpec> stats, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new NodeSpec("N" + n, "N" + n, "127.0.0.1", stats.get(n % stats.size())))
                .toList();
    }

    /** Without those whose node there is not, and one of a kind, as two of a kind may contradict each other. */
    private static List<NodeEvent> events(List<GroupSpec> groups, List<NodeEvent> events) {
        boolean first = groups.stream().anyMatch(group -> !group.nodes().isEmpty());
        Set<Object> kinds = new HashSet<>();
        return events.stream()
                .filter(event -> kinds.add(event.what().getClass()))
                .filter(event -> first || event.what() instanceof NodeEvent.Added)
                .toList();
    }

    /** What nodes report. */
    static Arbitrary<StatsSpec> stats() {
        return Combinators.combine(numbers(), counters(), states(), Arbitraries.of(1L, 5L, 1000L))
                .as((random, counter, state, spread) ->
                        new StatsSpec("1.001", random, counter, state, new Around(10, spread)));
    }

    private static Arbitrary<Series> counters() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        2, Arbitraries.of(0L, 1L, 1L << 31, 1L << 32, TWO_TO_53).map(Constant::new)),
                Tuple.of(4, rises().map(Series.class::cast)),
                Tuple.of(4, falls()),
                Tuple.of(1, Combinators.combine(rises(), windows()).as((series, windows) -> new Gaps(windows, series))),
                Tuple.of(
                        1,
                        Combinators.combine(rises(), windows()).as((series, windows) -> new Stale(windows, series))));
    }

    private static Arbitrary<Ramp> rises() {
        return Combinators.combine(
                        Arbitraries.of(0L, 1L, (1L << 31) - 1, 1L << 32, TWO_TO_53 - 1),
                        Arbitraries.of(0L, 1L, 60L, 1L << 32))
                .as(Ramp::new);
    }

    /** Counters with resets and wraps. */
    private static Arbitrary<Series> falls() {
        Arbitrary<List<Long>> resets =
                Arbitraries.of(1L, 2L, 3L, 5L, 60L).list().uniqueElements().ofMaxSize(2);
        Arbitrary<OptionalLong> wraps = Arbitraries.of(
                OptionalLong.empty(), OptionalLong.of(101), OptionalLong.of(1L << 31), OptionalLong.of(1L << 32));
        return Combinators.combine(Arbitraries.of(0L, 1L, 100L), Arbitraries.of(0L, 1L, 60L, 1L << 31), resets, wraps)
                .as(Counter::new);
    }

    private static Arbitrary<Series> numbers() {
        Arbitrary<Series> plain = Arbitraries.oneOf(
                Arbitraries.of(-1L, 0L, TWO_TO_53).map(Constant::new),
                Combinators.combine(Arbitraries.of(-5L, 0L, 100L), Arbitraries.of(-60L, -1L, 0L, 7L))
                        .as(Ramp::new),
                Combinators.combine(Arbitraries.of(0L, 100L), Arbitraries.of(0L, 50L), Arbitraries.of(2L, 60L))
                        .as(Sine::new),
                Arbitraries.of(-1L, 0L, 9L)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(values -> new Steps(IntStream.range(0, values.size())
                                .mapToObj(i -> new Steps.Stair(1 + 3L * i, values.get(i)))
                                .toList())));
        return Arbitraries.frequencyOf(
                Tuple.of(3, plain),
                Tuple.of(2, Arbitraries.of(1L, 5L, 1000L).map(most -> (Series) new Uniform(-most, most))),
                Tuple.of(1, Combinators.combine(Arbitraries.of(1L, 10L), plain).as(Noise::new)),
                Tuple.of(1, Combinators.combine(windows(), plain).as(Gaps::new)),
                Tuple.of(
                        1,
                        Combinators.combine(windows(), windows(), plain)
                                .as((gaps, stale, series) -> new Gaps(gaps, new Stale(stale, series)))));
    }

    private static Arbitrary<List<Window>> windows() {
        return window().list().ofMinSize(1).ofMaxSize(2);
    }

    private static Arbitrary<Window> window() {
        Arbitrary<Optional<Duration>> lengths = Arbitraries.of(1, 3, 60)
                .map(minutes -> Optional.of(Duration.ofMinutes(minutes)))
                .injectNull(0.2)
                .map(length -> length == null ? Optional.empty() : length);
        return Combinators.combine(Arbitraries.of(0, 1, 2, 59).map(Duration::ofMinutes), lengths)
                .as(Window::of);
    }

    private static Arbitrary<StateRule> states() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        1,
                        Arbitraries.of(
                                        List.of(UP),
                                        List.of(UP, DOWN),
                                        List.of(NodeState.OK, NodeState.WARNING, NodeState.ERROR))
                                .map(Choice::new)),
                Tuple.of(2, machines()));
    }

    /** One of few machines: files know machines by name. */
    static Arbitrary<Machine> machines() {
        return Arbitraries.of(
                machine("slow", Duration.ofMinutes(3), Duration.ofMinutes(1)),
                machine("quick", Duration.ofSeconds(20), Duration.ofSeconds(5)),
                machine("steady", Duration.ofMinutes(2), Duration.ZERO),
                new Machine("held", UP, List.of(new Transition.Triggered(UP, one(DOWN), "break"))));
    }

    private static Machine machine(String name, Duration after, Duration jitter) {
        List<Transition.Target> either = List.of(new Transition.Target(DOWN, 3), new Transition.Target(DEGRADED, 1));
        return new Machine(
                name,
                UP,
                List.of(
                        new Transition.Timed(UP, either, after, jitter),
                        new Transition.Timed(DOWN, one(UP), after, Duration.ZERO),
                        new Transition.Timed(DEGRADED, one(UP), after, jitter)));
    }

    private static List<Transition.Target> one(NodeState state) {
        return List.of(new Transition.Target(state, 1));
    }

    private static Arbitrary<NodeEvent> events() {
        NodeSelector all = new NodeSelector(NodeSelector.ALL, NodeSelector.ALL);
        Arbitrary<NodeEvent.Change> changes = Arbitraries.of(
                new NodeEvent.Lost(),
                new NodeEvent.Duplicated(),
                new NodeEvent.Renamed("renamed"),
                new NodeEvent.CounterReset(),
                new NodeEvent.Frozen(),
                new NodeEvent.NotANumber(NodeEvent.Field.COUNTER),
                new NodeEvent.NotANumber(NodeEvent.Field.RANDOM),
                new NodeEvent.Skewed(5),
                new NodeEvent.Skewed(-5),
                new NodeEvent.Added(added("added")));
        return Combinators.combine(window(), changes).as((window, change) -> new NodeEvent(all, window, change));
    }

    /** A node that no group has. */
    static NodeSpec added(String called) {
        StatsSpec stats =
                new StatsSpec("2", new Uniform(1, 9), new Ramp(1, 1), new Choice(List.of(UP)), new Around(10, 5));
        NamePattern name = NamePattern.of(called);
        return new NodeSpec(name, name, NamePattern.of("::1"), stats, 1);
    }
}
