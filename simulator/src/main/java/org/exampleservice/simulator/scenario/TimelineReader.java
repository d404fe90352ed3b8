package org.exampleservice.simulator.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.simulator.scenario.NodeEvent.Change;

/** Reads what happens to nodes and routes at what time. Not threadsafe. */
final class TimelineReader {
    private static final Map<String, Change> PLAIN = new TreeMap<>(Map.of(
            "lost", new NodeEvent.Lost(),
            "duplicated", new NodeEvent.Duplicated(),
            "counterReset", new NodeEvent.CounterReset(),
            "stale", new NodeEvent.Frozen()));
    private static final Map<String, String> ROUTES =
            new TreeMap<>(Stream.of("/", "/topology", "/deployment", "/remediation")
                    .collect(Collectors.toMap(Function.identity(), Function.identity())));
    private static final String KNOWN =
            "added, counterReset, duplicated, fault, lost, notANumber, renamed, skewed, stale";

    private final Map<String, Function<ObjectReader, Optional<Change>>> kinds = new TreeMap<>();
    private final List<NodeEvent> nodes = new ArrayList<>();
    private final List<RouteFault> routes = new ArrayList<>();
    private final TargetCheck targets;
    private final Optional<Duration> now;

    TimelineReader(NodeReader nodeReader, TargetCheck targets) {
        this(nodeReader, targets, Optional.empty());
    }

    /**
     * A reader of entries that need not say when they begin.
     *
     * @param now the time since the scenario's start at which those begin
     */
    TimelineReader(NodeReader nodeReader, TargetCheck targets, Optional<Duration> now) {
        this.targets = targets;
        this.now = now;
        PLAIN.forEach((name, change) -> kinds.put(name, in -> plain(in, name, change)));
        kinds.put("renamed", in -> Reading.name(in, "renamed").optional().map(NodeEvent.Renamed::new));
        kinds.put(
                "notANumber", in -> in.choice("notANumber", fields()).optional().map(NodeEvent.NotANumber::new));
        kinds.put("skewed", in -> in.text("skewed").optional().flatMap(text -> skewed(in, text)));
        kinds.put(
                "added",
                in -> in.object("added").optional().flatMap(nodeReader::read).map(NodeEvent.Added::new));
    }

    /** Reads all entries. */
    Timeline read(List<ObjectReader> entries) {
        entries.forEach(this::entry);
        return new Timeline(nodes, routes);
    }

    private void entry(ObjectReader in) {
        if (in.node().members().containsKey("route")) {
            route(in);
        } else {
            node(in);
        }
    }

    private void route(ObjectReader in) {
        int before = in.problemCount();
        String route = in.choice("route", ROUTES).required();
        Duration at = begin(in, now).orElseGet(() -> Reading.requiredDuration(in, "at"));
        Optional<Duration> length = Reading.duration(in, "for");
        double share = in.number("share").or(1.0);
        Optional<Fault> fault = Optional.of(in.object("fault").required()).flatMap(FaultReader::read);
        in.rejectUnknown();
        fault.flatMap(it -> Reading.build(in, before, () -> new RouteFault(route, Window.of(at, length), share, it)))
                .ifPresent(routes::add);
    }

    private void node(ObjectReader in) {
        int before = in.problemCount();
        List<String> found =
                in.node().members().keySet().stream().filter(kinds::containsKey).toList();
        if (found.size() != 1) {
            Reading.refuse(
                    in, in.node(), "one thing happens at a time, of: " + KNOWN + Reading.near(in, kinds.keySet()));
            return;
        }
        String kind = found.get(0);
        Duration at = begin(in, now.map(time -> Duration.ofMinutes(time.toMinutes())))
                .orElseGet(() -> Reading.requiredMinutes(in, "at"));
        NodeSelector target = target(in, kind);
        Optional<Change> change = kinds.get(kind).apply(in);
        Optional<Duration> length = length(in, kind);
        in.rejectUnknown();
        change.flatMap(it -> Reading.build(in, before, () -> new NodeEvent(target, Window.of(at, length), it)))
                .ifPresent(event -> keep(in, event));
    }

    private static Optional<Duration> begin(ObjectReader in, Optional<Duration> now) {
        return in.find("at").isPresent() ? Optional.empty() : now;
    }

    private void keep(ObjectReader in, NodeEvent event) {
        targets.check(in, event);
        nodes.add(event);
    }

    private static NodeSelector target(ObjectReader in, String kind) {
        String group = Reading.name(in, "group").or(NodeSelector.ALL);
        boolean wholeGroup = kind.equals("added");
        return new NodeSelector(
                group, wholeGroup ? NodeSelector.ALL : Reading.name(in, "node").required());
    }

    /** {@code lost: PT3M} is {@code lost: true, for: PT3M}. */
    private static Optional<Duration> length(ObjectReader in, String kind) {
        Optional<Duration> length = Reading.minutes(in, "for").optional().map(Duration::parse);
        if (!PLAIN.containsKey(kind) || !isText(in, kind)) {
            return length;
        }
        if (length.isPresent()) {
            Reading.refuse(in, in.node(), "its length is given twice; keep " + kind + " or for");
        }
        return Reading.minutes(in, kind).optional().map(Duration::parse);
    }

    private static Optional<Change> plain(ObjectReader in, String name, Change change) {
        if (isText(in, name)) {
            return Optional.of(change);
        }
        return in.bool(name)
                .check(yes -> yes, "true or a duration", "Write true, or for how long, such as PT5M.")
                .optional()
                .map(yes -> change);
    }

    private static boolean isText(ObjectReader in, String name) {
        return in.find(name).filter(node -> node.toJava() instanceof String).isPresent();
    }

    private static Map<String, NodeEvent.Field> fields() {
        return new TreeMap<>(Map.of("random", NodeEvent.Field.RANDOM, "counter", NodeEvent.Field.COUNTER));
    }

    private static Optional<Change> skewed(ObjectReader in, String text) {
        boolean behind = text.startsWith("-");
        Optional<Duration> distance = Reading.wholeMinutes(behind ? text.substring(1) : text);
        if (distance.isEmpty()) {
            Reading.refuse(
                    in,
                    in.find("skewed").orElseThrow(),
                    "it must be a duration of whole minutes; write it as PT5M for ahead or -PT5M for behind");
        }
        return distance.map(Duration::toMinutes).map(minutes -> new NodeEvent.Skewed(behind ? -minutes : minutes));
    }
}
