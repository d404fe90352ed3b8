package org.exampleservice.contract.property;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Finding;

/** What a minute's query brought within a fifth of a limit, each told once by an engine (sdk.md 12). */
final class ReferenceNearness {

    private static final String CODE = "near-limit";

    private final History history;
    private final Limits limits;
    private final int minute;
    private final TreeSet<String> near = new TreeSet<>();

    ReferenceNearness(History history, Limits limits, int minute) {
        this.history = history;
        this.limits = limits;
        this.minute = minute;
    }

    void find() {
        List<Happening.Settled> settled = history.in(minute, Happening.Settled.class);
        List<Emission> sent = settled.stream()
                .filter(done -> done.decided() instanceof Fate.Emitted)
                .map(done -> done.entry().emission())
                .toList();
        look("groups", topology(sent, EntityRef.Level.CUSTOM_DEVICE_GROUP), limits.groups());
        look("devices", topology(sent, EntityRef.Level.CUSTOM_DEVICE), limits.devices());
        look("measurements", count(sent, Emission.Metric.class), limits.measurements());
        look("events", count(sent, Emission.Event.class), limits.events());
        lookAtProperties(settled);
        lookAtTuples(settled);
        near.forEach(text -> history.add(new Happening.Found(minute, new Finding(CODE, text))));
    }

    private static long topology(List<Emission> sent, EntityRef.Level level) {
        return sent.stream()
                .filter(emission -> emission instanceof Emission.Topology topology
                        && topology.entity().level() == level)
                .count();
    }

    private static long count(List<Emission> sent, Class<?> type) {
        return sent.stream().filter(type::isInstance).count();
    }

    private void lookAtProperties(List<Happening.Settled> settled) {
        Map<EntityRef, Long> counts = settled.stream()
                .filter(done -> done.entry().emission() instanceof Emission.Property)
                .filter(done -> isTaken(done.decided(), DropReason.PROPERTY_LIMIT))
                .collect(Collectors.groupingBy(done -> done.entry().emission().entity(), Collectors.counting()));
        counts.values().forEach(count -> lookWhileCounting("properties of one entity", count, limits.properties()));
    }

    private void lookAtTuples(List<Happening.Settled> settled) {
        Map<List<Object>, Set<Map<String, String>>> tuples = settled.stream()
                .filter(done -> done.entry().emission() instanceof Emission.Metric)
                .filter(done -> isTaken(done.decided(), DropReason.MEASUREMENT_LIMIT))
                .map(done -> (Emission.Metric) done.entry().emission())
                .collect(Collectors.groupingBy(
                        metric -> List.of(metric.entity(), metric.key()),
                        Collectors.mapping(Emission.Metric::dimensions, Collectors.toCollection(HashSet::new))));
        tuples.forEach((metric, seen) ->
                lookWhileCounting("dimension tuples of metric " + metric.get(1), seen.size(), limits.tuples()));
    }

    private static boolean isTaken(Fate decided, DropReason reason) {
        return decided instanceof Fate.Emitted || (decided instanceof Fate.Dropped drop && drop.reason() == reason);
    }

    /** Said as soon as the count is near, whatever it grows to. */
    private void lookWhileCounting(String what, long count, int limit) {
        long first = (limit * 4L + 4) / 5;
        look(what, Math.min(count, Math.max(first, 1)), limit);
    }

    private void look(String what, long count, int limit) {
        String profile = limits.equals(Limits.SDK) ? "sdk-1.223" : "own";
        if (count * 5 >= limit * 4L && !history.wasFoundNear(what)) {
            near.add(count + " " + what + ", limit " + limit + " (profile " + profile + ", sdk.md 6.1)");
        }
    }
}
