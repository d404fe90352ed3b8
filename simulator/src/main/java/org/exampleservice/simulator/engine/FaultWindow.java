package org.exampleservice.simulator.engine;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.exampleservice.simulator.scenario.NodeEvent;
import org.exampleservice.simulator.scenario.RouteFault;
import org.exampleservice.simulator.scenario.Window;

/**
 * Something that goes wrong for a while, with a route or with nodes, for people to read. Immutable.
 *
 * @param id by which it can be taken away, if it was added; the scenario's own have none
 * @param route the path of the demo route, if it is about one
 * @param group the group, or {@code *} for all, if it is about nodes
 * @param node the node, or {@code *} for all, if it is about nodes
 * @param kind what goes wrong, such as {@code truncated} or {@code lost}
 * @param share of the requests, above 0, at most 1; for nodes 1
 * @param from the simulated instant at which it begins
 * @param until the simulated instant at which it ends, if it does
 */
public record FaultWindow(
        Optional<Long> id,
        Optional<String> route,
        Optional<String> group,
        Optional<String> node,
        String kind,
        double share,
        Instant from,
        Optional<Instant> until) {
    public FaultWindow {
        requireNonNull(id, "id");
        requireNonNull(route, "route");
        requireNonNull(group, "group");
        requireNonNull(node, "node");
        requireNonNull(kind, "kind");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
    }

    /** Whether it holds at an instant; nothing holds before the scenario's start that does not hold at it. */
    public boolean isOpen(Instant instant) {
        return !instant.isBefore(from) && until.map(instant::isBefore).orElse(true);
    }

    static FaultWindow of(Optional<Long> id, RouteFault fault, Instant start) {
        return new FaultWindow(
                id,
                Optional.of(fault.route()),
                Optional.empty(),
                Optional.empty(),
                new ActiveFault(fault.fault(), 0).kind(),
                fault.share(),
                start.plus(fault.window().at()),
                until(fault.window(), start));
    }

    static FaultWindow of(Optional<Long> id, NodeEvent event, Instant start) {
        return new FaultWindow(
                id,
                Optional.empty(),
                Optional.of(event.target().group()),
                Optional.of(event.target().node()),
                kind(event.what()),
                1,
                start.plus(event.window().at()),
                until(event.window(), start));
    }

    private static Optional<Instant> until(Window window, Instant start) {
        return window.until().map(start::plus);
    }

    private static String kind(NodeEvent.Change change) {
        String name = change.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
