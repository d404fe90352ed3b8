package org.exampleservice.simulator.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exampleservice.simulator.engine.TriggerAnswer.Outcome;
import org.exampleservice.simulator.model.ChartValues;
import org.exampleservice.simulator.model.Cluster;
import org.exampleservice.simulator.model.ClusterVisitor;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.model.Service;
import org.exampleservice.simulator.scenario.GroupSpec;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.Transition;

/**
 * Scenario, seed and instant make a cluster: a pure function, but for the machines that {@link #trigger} has moved,
 * for what was {@link #added} to the timeline, and for the numbers that {@link #faults} gives to requests. Reading twice, in another order or from many threads changes nothing, and a node's values depend on no other node.
 * Any instant costs the same. Threadsafe.
 *
 * <p>Time counts in steps: step 1 is the minute that begins at the scenario's start, and each whole simulated minute is
 * one more. An instant before the start reads as the start.
 */
public final class ClusterSimulation {
    private static final String SERVICE = "/";

    private final Story story;
    private final long seed;
    private final Moves moves = new Moves();
    private final KeptRuns kept = new KeptRuns();
    private final Chance chance;
    private final AddedFaults added;
    private final Chance servicePlace;
    private final ChartSimulation charts;
    private final RouteFaults faults;

    /** The simulation of a scenario; each seed, any 64 bits, tells it with other random values. */
    public ClusterSimulation(Scenario scenario, long seed) {
        this(Story.of(scenario), seed);
    }

    private ClusterSimulation(Story story, long seed) {
        this.story = story;
        this.seed = seed;
        this.chance = Chance.of(seed);
        this.servicePlace = chance.in(SERVICE);
        this.charts = new ChartSimulation(servicePlace);
        this.faults = new RouteFaults(story.scenario(), chance);
        this.added = new AddedFaults(story, faults);
    }

    /**
     * Another simulation of the same scenario, which no trigger has moved and to which nothing was added yet. The two share
     * what was worked out from the scenario, so it costs little however large the fleet is, and nothing else.
     */
    public ClusterSimulation anew(long otherSeed) {
        return new ClusterSimulation(story, otherSeed);
    }

    /** The cluster at an instant. */
    public Cluster clusterAt(Instant instant) {
        return clusterAtStep(stepAt(instant));
    }

    /** The cluster at a step, 1 or more. */
    public Cluster clusterAtStep(long step) {
        ClusterCollector collector = new ClusterCollector();
        show(step, Page.ALL, collector);
        return collector.cluster();
    }

    /**
     * Tells of the nodes on a page, without a cluster of objects in between. A page that is not {@link Page#ALL} has only
     * groups with a node on it. The nodes before the page cost nothing, except where the timeline has something for
     * nodes.
     *
     * @param step 1 or more
     */
    public void show(long step, Page page, ClusterVisitor visitor) {
        PageCursor cursor = new PageCursor(page, visitor);
        Telling telling = telling();
        NodeFrame frame = telling.frame();
        story.groups().forEach(group -> group.show(telling, step, cursor, frame));
    }

    /** The service's own figures at a step, 1 or more, without charts. */
    public Service serviceAtStep(long step) {
        return service(step, step, Optional.empty());
    }

    /**
     * The service's own figures at a step, 1 or more, with charts. Making the charts takes a count of its own, so the
     * counter shown is 1, 3, 5, … and the charts follow 2, 4, 6, … (sdk.md 1.3).
     */
    public Service chartedServiceAtStep(long step) {
        long second = 2 * step;
        return service(step, second - 1, Optional.of(charts.at(step, second)));
    }

    /**
     * Lets a request move the machine of one node, as of the beginning of the current step. Looking at the state, moving
     * and counting is one atomic step; every call is answered. An instant before a node's last move does not see it, and
     * shows where the machine would be without any.
     *
     * @param group the name of the group
     * @param node the identity of a node that the group has at that instant: listed, added by the timeline, or born by
     *     churn; a node that is lost for a while is moved all the same
     */
    public TriggerAnswer trigger(String trigger, String group, String node, Instant instant) {
        long step = stepAt(instant);
        Telling telling = telling();
        return story.groups().stream()
                .map(it -> it.trigger(telling, group, node, step, trigger))
                .filter(answer -> answer.outcome() != Outcome.NO_SUCH_MACHINE)
                .findFirst()
                .orElseGet(TriggerAnswer::noSuchMachine);
    }

    /** How many moves triggers have made since the beginning, or since {@link #forgetMoves}. */
    public long moves() {
        return moves.made();
    }

    /**
     * A number that has grown when a trigger, {@link #forgetMoves} or a change of what was {@link #added} is over. While it
     * stays, so does what each step shows.
     */
    public long version() {
        return moves.changes() + added.changes();
    }

    /** Puts every machine back to where it is without triggers. */
    public void forgetMoves() {
        moves.clear();
    }

    /** The triggers that machines of the scenario know, each once, in order. */
    public List<String> triggers() {
        return story.scenario()
                .machines()
                .flatMap(machine -> machine.transitions().stream())
                .flatMap(way ->
                        way instanceof Transition.Triggered triggered ? Stream.of(triggered.trigger()) : Stream.empty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the scenario's groups have a node of this identity; one that the timeline adds is not looked for. */
    public boolean has(String group, String node) {
        return story.groups().stream().anyMatch(it -> it.has(group, node));
    }

    /**
     * The state of one node at a step, 1 or more, without looking at any other; empty while it is not shown, or not under
     * its own name, and if there is none of this identity.
     */
    public Optional<NodeState> stateOf(String group, String node, long step) {
        Telling telling = telling();
        return story.groups().stream()
                .flatMap(it -> it.stateOf(telling, group, node, step).stream())
                .findFirst();
    }

    /** What was added to the timeline while it is told, and the whole of it for people to read. */
    public AddedFaults added() {
        return added;
    }

    /** What goes wrong with answers, and with which. */
    public RouteFaults faults() {
        return faults;
    }

    /** The step of an instant, 1 or more. */
    public long stepAt(Instant instant) {
        return 1
                + Math.max(
                        0, Duration.between(story.scenario().start(), instant).toMinutes());
    }

    /** The name of the scenario that is told. */
    public String name() {
        return story.scenario().name();
    }

    /** Its story in a sentence; may be empty. */
    public String description() {
        return story.scenario().description();
    }

    /** The scenario that is told. */
    public Scenario scenario() {
        return story.scenario();
    }

    /** How many nodes the scenario's groups have at the most, those that the timeline adds not counted. */
    public long mostNodes() {
        return story.scenario().groups().stream().mapToLong(GroupSpec::most).sum();
    }

    /** The first instant of the scenario. */
    public Instant start() {
        return story.scenario().start();
    }

    /** The seed, as given. */
    public long seed() {
        return seed;
    }

    private Telling telling() {
        return new Telling(chance, moves, kept, added.nodeEvents());
    }

    private Service service(long step, long counterStep, Optional<ChartValues> shown) {
        StatsFrame frame = new StatsFrame(moves, 1);
        frame.begin(0, 1, Optional.empty());
        frame.own.places[0] = servicePlace.hash();
        story.service().identify(frame.own, 0, 1);
        story.service().read(step, counterStep, frame);
        return new Service(frame.toStats(), shown);
    }
}
