package org.exampleservice.simulator.export;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exampleservice.simulator.scenario.Fault;
import org.exampleservice.simulator.scenario.Latency;
import org.exampleservice.simulator.scenario.Machine;
import org.exampleservice.simulator.scenario.RouteFault;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.Transition;
import org.exampleservice.simulator.scenario.Window;

/** What of a scenario WireMock cannot do as the simulator does, found before anything is written. */
final class Differences {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Differences() {}

    static List<String> of(ExportPlan plan) {
        Scenario scenario = plan.config().simulation().scenario();
        Duration at = Duration.between(scenario.start(), plan.from());
        Window span = new Window(
                at.isNegative() ? Duration.ZERO : at, Optional.of(at.plus(MINUTE.multipliedBy(plan.minutes()))));
        List<String> notes = new ArrayList<>();
        scenario.timeline().routes().stream()
                .filter(fault -> fault.window().overlaps(span))
                .flatMap(fault -> of(fault, span).map(text -> place(fault) + ": " + text))
                .forEach(notes::add);
        triggers(scenario)
                .forEach(trigger -> notes.add("trigger " + trigger + ": no request moves a state in a recording"));
        notes.add("faults added at /admin/faults: none is in a recording; put them in the timeline of the scenario");
        notes.add("pages: ?from= and ?limit= are answered 501, whole answers only");
        return notes;
    }

    private static SortedSet<String> triggers(Scenario scenario) {
        return scenario.groups().stream()
                .flatMap(group -> group.nodes().stream())
                .map(node -> node.stats().state())
                .flatMap(state -> state instanceof Machine machine ? machine.transitions().stream() : Stream.empty())
                .flatMap(way ->
                        way instanceof Transition.Triggered triggered ? Stream.of(triggered.trigger()) : Stream.empty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(RouteFault fault, Window span) {
        return Stream.of(share(fault), edges(fault.window(), span), kind(fault.fault()))
                .flatMap(Optional::stream);
    }

    private static String place(RouteFault fault) {
        return fault.route() + " from " + fault.window().at()
                + fault.window().until().map(until -> " until " + until).orElse("");
    }

    private static Optional<String> share(RouteFault fault) {
        return fault.share() < 1
                ? Optional.of(
                        "a share of " + fault.share() + " is hit; every request of a minute fares as its first one")
                : Optional.empty();
    }

    private static Optional<String> edges(Window window, Window span) {
        boolean within = isWithin(window.at(), span)
                || window.until().filter(until -> isWithin(until, span)).isPresent();
        return within
                ? Optional.of("it begins or ends within a minute; a whole minute fares as its beginning")
                : Optional.empty();
    }

    private static boolean isWithin(Duration edge, Window span) {
        return span.holds(edge) && edge.minus(span.at()).toNanos() % MINUTE.toNanos() != 0;
    }

    private static Optional<String> kind(Fault fault) {
        if (fault instanceof Fault.Garbage) {
            return Optional.of("WireMock sends random bytes of its own");
        }
        if (fault instanceof Fault.Drip) {
            return Optional.of("WireMock sends the same number of pieces, evenly");
        }
        return fault instanceof Fault.Late late && !(late.latency() instanceof Latency.Fixed)
                ? Optional.of("the latency is drawn; every request of a minute waits as long as its first one")
                : Optional.empty();
    }
}
