package org.exampleservice.simulator.engine;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.exampleservice.simulator.scenario.RouteFault;
import org.exampleservice.simulator.scenario.Scenario;

/**
 * Says which requests go wrong, and how. Threadsafe.
 *
 * <p>A fault holds while its window is open in simulated time and ends by itself. Whether it hits a request is a hash of
 * the seed, the route, the place of the fault among those of the route, the simulated step and the identity of the
 * request (see {@link Chance}):
 *
 * <pre>
 * word = absorb(seed, in("faults"), in(route), in(number of the fault, from 0).at(step), identity)
 * hit  = the upper 53 bits of word, as a fraction of 1, are less than the share
 * draw = absorb(word, 1), for everything random about the fault
 * </pre>
 *
 * A fault that was added while the scenario is told counts before those of the scenario, the latest first; its place is
 * {@code in("added"), in(route), in(its id)}.
 *
 * <p>The identity is the {@link Chance#text} of the request's own id if it has one; then order does not count at all.
 * Otherwise it is the number of the request among those of its route in the same step, from 1: any number of clients at
 * once see the same count of faults at the same numbers. The numbers begin anew whenever the step changes, so a story
 * that is told again from an earlier instant is the same story.
 */
public final class RouteFaults {
    private static final double UNIT = 0x1p-53;

    private final Instant start;
    private final Chance seed;
    private final Map<String, List<Placed>> told;
    private volatile Map<String, List<Placed>> byRoute;
    private final Map<String, RequestCount> counts = new ConcurrentHashMap<>();

    private record Placed(RouteFault fault, Chance place) {
        Optional<ActiveFault> hit(long step, long identity) {
            long word = Chance.absorb(place.at(step), identity);
            return (word >>> 11) * UNIT < fault.share()
                    ? Optional.of(new ActiveFault(fault.fault(), Chance.absorb(word, 1)))
                    : Optional.empty();
        }
    }

    RouteFaults(Scenario scenario, Chance seed) {
        this.start = scenario.start();
        this.seed = seed;
        this.told = scenario.timeline().routes().stream()
                .collect(Collectors.groupingBy(
                        RouteFault::route,
                        Collectors.collectingAndThen(Collectors.toList(), faults -> placed(faults, seed))));
        this.byRoute = told;
    }

    /** Sets what counts before the faults of the scenario: by the place that its chance hangs on, the first counts first. */
    void add(Map<Long, RouteFault> added) {
        Map<String, List<Placed>> all = new HashMap<>();
        added.forEach((place, fault) -> all.computeIfAbsent(fault.route(), route -> new ArrayList<>())
                .add(new Placed(fault, seed.in("added").in(fault.route()).in(place))));
        told.forEach((route, faults) ->
                all.computeIfAbsent(route, none -> new ArrayList<>()).addAll(faults));
        byRoute = all;
    }

    /**
     * What goes wrong with a request, if anything; asking counts the request.
     *
     * @param route the path, such as {@code /topology}
     * @param id what the client calls the request, if it calls it anything
     * @param instant when; before the scenario's start is at the start
     */
    public Optional<ActiveFault> next(String route, Optional<String> id, Instant instant) {
        requireNonNull(id, "id");
        List<Placed> faults = byRoute.get(route);
        if (faults == null) {
            return Optional.empty();
        }
        Duration time = sinceStart(instant);
        long step = 1 + time.toMinutes();
        long identity = id.map(Chance::text).orElseGet(() -> number(route, step));
        return faults.stream()
                .filter(placed -> placed.fault.window().holds(time))
                .flatMap(placed -> placed.hit(step, identity).stream())
                .findFirst();
    }

    /** The faults whose windows are open, as {@code route} and kind, for people to read. */
    public List<OpenFault> open(Instant instant) {
        Duration time = sinceStart(instant);
        return byRoute.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(route -> route.getValue().stream()
                        .map(Placed::fault)
                        .filter(fault -> fault.window().holds(time))
                        .map(fault -> OpenFault.of(fault, start)))
                .toList();
    }

    /** Begins to count requests anew. */
    public void forgetRequests() {
        counts.clear();
    }

    private Duration sinceStart(Instant instant) {
        Duration time = Duration.between(start, instant);
        return time.isNegative() ? Duration.ZERO : time;
    }

    private long number(String route, long step) {
        return counts.merge(route, new RequestCount(step, 1), RequestCount::next).number;
    }

    private static List<Placed> placed(List<RouteFault> faults, Chance seed) {
        Chance route = seed.in("faults").in(faults.get(0).route());
        return IntStream.range(0, faults.size())
                .mapToObj(i -> new Placed(faults.get(i), route.in(i)))
                .toList();
    }

    private record RequestCount(long step, long number) {
        RequestCount next(RequestCount other) {
            return other.step == step ? new RequestCount(step, number + 1) : other;
        }
    }
}
