package org.exampleservice.harness.preview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;

/** The groups and devices that were reported, in the order in which they first were. Guarded by their history. */
final class Entities {

    private final Map<Long, EntityHistory> byId = new LinkedHashMap<>();
    private long weight;

    /** Takes in what was said of one in a minute; whether that was a change of it. */
    boolean add(int minute, Emission emission) {
        EntityHistory entity = byId.get(emission.entity().id());
        if (entity == null) {
            entity = new EntityHistory(emission.entity());
            byId.put(emission.entity().id(), entity);
            weight += entity.weight();
        }
        if (emission instanceof Emission.Topology topology) {
            return entity.exists(minute, topology.name());
        }
        if (emission instanceof Emission.Endpoint address) {
            entity.endpoint(address);
        } else if (emission instanceof Emission.Property property) {
            boolean change = entity.property(minute, property.key(), property.value());
            weight += change ? new PropertyValue(minute, property.value()).weight() : 0;
            return change;
        } else if (emission instanceof Emission.Metric metric) {
            add(minute, entity, metric);
        }
        return false;
    }

    private void add(int minute, EntityHistory entity, Emission.Metric metric) {
        TupleSeries tuple = entity.series(metric.key(), metric.dimensions());
        int before = tuple.isEmpty() ? 0 : tuple.weight();
        tuple.add(minute, Cell.of(metric.value()));
        weight += tuple.weight() - before;
    }

    Optional<EntityHistory> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<EntityHistory> all() {
        return List.copyOf(byId.values());
    }

    List<EntityHistory> groups() {
        return byId.values().stream().filter(entity -> !entity.isDevice()).toList();
    }

    List<EntityHistory> devices(EntityRef group) {
        return byId.values().stream()
                .filter(entity -> entity.isDevice()
                        && !entity.ref().isUnknown()
                        && entity.ref().group().equals(group.group()))
                .toList();
    }

    /** Forgets the minutes before one, and what only they had. */
    void forgetBefore(int minute) {
        byId.values().forEach(entity -> entity.forgetBefore(minute));
        byId.values().removeIf(EntityHistory::isGone);
        weight = byId.values().stream().mapToLong(EntityHistory::weight).sum();
    }

    /** Room that is taken, in numbers of 8 bytes. */
    long weight() {
        return weight;
    }
}
