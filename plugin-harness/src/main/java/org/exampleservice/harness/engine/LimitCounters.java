package org.exampleservice.harness.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.exampleservice.harness.recording.EntityRef;

/**
 * Counts what a cycle may have only so much of, and remembers what the runtime says about it (sdk.md 6.1).
 *
 * <p>Quirk kept: reaching a limit exactly already counts as exceeding it for groups, devices, measurements and events,
 * although nothing is dropped; for properties and dimension tuples it does not. Messages keep the order in which the
 * limits were met, the first becomes the description of the status.
 */
final class LimitCounters {

    private record MetricOf(long entityId, String key) {}

    private final LimitProfile limits;
    private final Set<String> messages = new LinkedHashSet<>();
    private final Map<Long, Integer> properties = new HashMap<>();
    private final Map<MetricOf, Set<Map<String, String>>> tuples = new HashMap<>();
    private final Set<String> overTupleLimit = new TreeSet<>();
    private final NearLimits near = new NearLimits();
    private int groups;
    private int devices;
    private int measurements;
    private int events;

    LimitCounters(LimitProfile limits) {
        this.limits = limits;
    }

    LimitProfile limits() {
        return limits;
    }

    /** A cycle begins; as every cycle has its own minute, the counters of the minute begin anew with it. */
    void begin() {
        messages.clear();
        properties.clear();
        tuples.clear();
        overTupleLimit.clear();
        groups = 0;
        devices = 0;
        measurements = 0;
        events = 0;
    }

    boolean takeGroup() {
        boolean taken = groups < limits.groups();
        groups += taken ? 1 : 0;
        reached(groups, limits.groups(), "Number of groups exceeded allowed threshold: ");
        return taken;
    }

    boolean takeDevice() {
        boolean taken = devices < limits.devices();
        devices += taken ? 1 : 0;
        reached(devices, limits.devices(), "Number of devices exceeded allowed threshold: ");
        return taken;
    }

    boolean takeMeasurement() {
        boolean taken = measurements < limits.measurements();
        measurements += taken ? 1 : 0;
        reached(measurements, limits.measurements(), "Number of measurements exceeded allowed limit: ");
        return taken;
    }

    boolean takeEvent() {
        boolean taken = events < limits.events();
        events += taken ? 1 : 0;
        reached(events, limits.events(), "Number of events exceeded allowed limit: ");
        return taken;
    }

    boolean takeProperty(EntityRef entity) {
        int count = properties.merge(entity.id(), 1, Integer::sum);
        near.saw("properties of one entity", count, limits.properties());
        if (count > limits.properties()) {
            exceeded("There is more than " + limits.properties() + " properties for entity " + described(entity));
            return false;
        }
        return true;
    }

    boolean takeTuple(EntityRef entity, String key, Map<String, String> dimensions, OptionalInt topx) {
        int limit = limits.dimensionTuples(topx);
        Set<Map<String, String>> seen =
                tuples.computeIfAbsent(new MetricOf(entity.id(), key), metric -> new HashSet<>());
        if (seen.size() >= limit && !seen.contains(dimensions)) {
            overTupleLimit.add(key);
            return false;
        }
        seen.add(dimensions);
        if (NearLimits.isNear(seen.size(), limit)) {
            near.saw("dimension tuples of metric " + key, seen.size(), limit);
        }
        return true;
    }

    void exceeded(String message) {
        messages.add(message);
    }

    /** What the runtime says about the first limit that was met, if any was. */
    Optional<String> firstMessage() {
        if (!overTupleLimit.isEmpty()) {
            messages.add("Number of dimensions exceeded limit for metrics: " + String.join(", ", overTupleLimit));
        }
        return messages.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.iterator().next());
    }

    /** The counts of this cycle that came within a fifth of their limit for the first time. */
    Set<String> newlyNear() {
        near.saw("groups", groups, limits.groups());
        near.saw("devices", devices, limits.devices());
        near.saw("measurements", measurements, limits.measurements());
        near.saw("events", events, limits.events());
        return near.drain(limits.name());
    }

    static String described(EntityRef entity) {
        return Long.toUnsignedString(entity.id()) + " EntityType." + entity.level();
    }

    private void reached(int count, int limit, String message) {
        if (count >= limit) {
            exceeded(message + limit);
        }
    }
}
