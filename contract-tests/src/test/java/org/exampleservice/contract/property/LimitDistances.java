package org.exampleservice.contract.property;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How near the queries of a chain come to each limit: {@code events 0} is just as many as are taken. */
final class LimitDistances {

    private LimitDistances() {}

    static Set<String> of(Chain chain) {
        Set<String> distances = new HashSet<>();
        Limits limits = chain.limits();
        for (Minute minute : chain.minutes()) {
            List<Action.Call> calls = minute.calls();
            distances.add("groups " + (distinct(calls, entity -> entity.group()) - limits.groups()));
            distances.add("devices "
                    + (distinct(calls, entity -> entity.isDevice() ? entity.toString() : "") - limits.devices()));
            distances.add("events " + (only(calls, Action.Event.class).count() - limits.events()));
            distances.add("measurements " + (only(calls, Action.Report.class).count() - limits.measurements()));
            counts(only(calls, Action.Property.class).map(Action.Property::on))
                    .forEach(count -> distances.add("properties " + (count - limits.properties())));
            counts(only(calls, Action.Report.class)
                            .map(report -> List.of(report.on(), String.valueOf(report.key()), report.dimensions()))
                            .distinct()
                            .map(tuple -> tuple.subList(0, 2)))
                    .forEach(count -> distances.add("tuples " + (count - limits.tuples())));
        }
        return distances;
    }

    private static <T> Stream<T> only(List<Action.Call> calls, Class<T> type) {
        return calls.stream().filter(type::isInstance).map(type::cast);
    }

    private static Collection<Long> counts(Stream<?> some) {
        return some.collect(Collectors.groupingBy(Function.identity(), HashMap::new, Collectors.counting()))
                .values();
    }

    private static long distinct(List<Action.Call> calls, Function<EntityName, String> of) {
        return calls.stream()
                .flatMap(call -> entity(call).stream())
                .map(of)
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
    }

    private static Optional<EntityName> entity(Action.Call call) {
        if (call instanceof Action.Report report) {
            return Optional.of(report.on());
        }
        if (call instanceof Action.Event event) {
            return Optional.of(event.on());
        }
        return call instanceof Action.Property property ? Optional.of(property.on()) : Optional.empty();
    }
}
