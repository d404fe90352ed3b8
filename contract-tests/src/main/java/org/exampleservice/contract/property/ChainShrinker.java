package org.exampleservice.contract.property;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes a chain small while something still holds for it: leaves out actions, then brings them onto one entity, small
 * values and the plainest settings. Deterministic.
 */
public final class ChainShrinker {

    private static final EntityName DEVICE = new EntityName("G0", "D0");

    private final Predicate<Chain> holds;
    private Chain smallest;

    private ChainShrinker(Chain chain, Predicate<Chain> holds) {
        this.smallest = chain;
        this.holds = holds;
    }

    /** The smallest chain found for which it holds; the given one if it holds for none that is smaller. */
    public static Chain smallest(Chain chain, Predicate<Chain> holds) {
        ChainShrinker shrinker = new ChainShrinker(chain, holds);
        Chain before;
        do {
            before = shrinker.smallest;
            shrinker.leaveOut();
            shrinker.simplify();
        } while (!before.equals(shrinker.smallest));
        return before;
    }

    private boolean take(Chain candidate) {
        boolean taken = !candidate.equals(smallest) && holds.test(candidate);
        smallest = taken ? candidate : smallest;
        return taken;
    }

    private void leaveOut() {
        for (int size = smallest.actions().size(); size > 0; size /= 2) {
            for (int from = 0; from < smallest.actions().size(); ) {
                from += leaveOut(from, size) ? 0 : size;
            }
        }
    }

    private boolean leaveOut(int from, int size) {
        List<Action> fewer = new ArrayList<>(smallest.actions());
        fewer.subList(from, Math.min(from + size, fewer.size())).clear();
        return take(smallest.withActions(fewer));
    }

    private void simplify() {
        take(new Chain(Duration.ZERO, smallest.forgiving(), smallest.limits(), smallest.actions()));
        take(new Chain(smallest.offset(), false, smallest.limits(), smallest.actions()));
        take(new Chain(smallest.offset(), smallest.forgiving(), Limits.SDK, smallest.actions()));
        for (int i = 0; i < smallest.actions().size(); i++) {
            simplify(i);
        }
    }

    private void simplify(int index) {
        for (Action simpler : simpler(smallest.actions().get(index)).toList()) {
            List<Action> actions = new ArrayList<>(smallest.actions());
            actions.set(index, simpler);
            if (take(smallest.withActions(actions))) {
                return;
            }
        }
    }

    private static Stream<Action> simpler(Action action) {
        return simplerOnes(action).filter(Objects::nonNull).filter(simpler -> !simpler.equals(action));
    }

    private static Stream<Action> simplerOnes(Action action) {
        if (action instanceof Action.Report report) {
            return Stream.of(
                    isPlain(report.value()) ? null : with(report, report.on(), 1),
                    isPlain(report.value()) ? null : with(report, report.on(), 0),
                    with(report, DEVICE, report.value()),
                    report.dimensions().isEmpty()
                            ? null
                            : new Action.Report(report.on(), report.kind(), "count", report.value(), Map.of()));
        }
        if (action instanceof Action.Property property) {
            return Stream.of(
                    new Action.Property(DEVICE, property.key(), property.value()),
                    new Action.Property(property.on(), "k", property.value()),
                    new Action.Property(property.on(), property.key(), "v"));
        }
        if (action instanceof Action.Event event) {
            return Stream.of(new Action.Event(DEVICE, event.type(), event.title()));
        }
        if (action instanceof Action.Burst burst) {
            return Stream.of(new Action.Burst(DEVICE, burst.kind(), burst.key(), burst.count()));
        }
        if (action instanceof Action.Address address) {
            return Stream.of(new Action.Address(DEVICE, address.ip(), address.port()));
        }
        if (action instanceof Action.Ports ports) {
            return Stream.of(
                    new Action.Ports(DEVICE, ports.ip(), ports.ports(), ports.to()),
                    new Action.Ports(ports.on(), ports.ip(), List.of(), ports.to()),
                    new Action.Ports(ports.on(), ports.ip(), ports.ports(), 0));
        }
        if (action instanceof Action.Late) {
            return Stream.of(new Action.Late(DEVICE));
        }
        if (action instanceof Action.Rename rename) {
            return Stream.of(new Action.Rename(DEVICE.group(), rename.name()));
        }
        return action instanceof Action.Queries queries && queries.count() > 1
                ? Stream.of(new Action.Queries(queries.ending(), queries.count() - 1))
                : Stream.empty();
    }

    private static boolean isPlain(Object value) {
        return value instanceof Integer;
    }

    private static Action with(Action.Report report, EntityName on, Object value) {
        return new Action.Report(on, report.kind(), report.key(), value, report.dimensions());
    }
}
