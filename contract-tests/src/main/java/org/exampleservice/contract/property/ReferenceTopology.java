package org.exampleservice.contract.property;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;

/** What becomes of groups, devices and endpoints when the topology is sent (sdk.md 5.8, 6.1). */
final class ReferenceTopology {

    private static final Set<DropReason> LIMITS = Set.of(DropReason.GROUP_LIMIT, DropReason.DEVICE_LIMIT);

    private final History history;
    private final Limits limits;
    private final int minute;

    ReferenceTopology(History history, Limits limits, int minute) {
        this.history = history;
        this.limits = limits;
        this.minute = minute;
    }

    void send(int batch) {
        for (Happening.Added added : history.unsentTopology()) {
            settle(added, fate(added.emission(), batch));
        }
        history.add(new Happening.TopologySent(minute));
    }

    /** Nothing of it is sent. */
    void settle(Fate fate) {
        history.unsentTopology().forEach(added -> settle(added, fate));
    }

    private void settle(Happening.Added added, Fate fate) {
        history.add(
                new Happening.Settled(minute, new Entry(history.named(added.emission()), fate, added.minute()), fate));
    }

    private Fate fate(Emission emission, int batch) {
        EntityRef entity = emission.entity();
        Fate ofParent = parents(entity, emission instanceof Emission.Endpoint)
                .flatMap(this::overLimit)
                .findFirst()
                .orElse(null);
        if (ofParent != null) {
            return ofParent;
        }
        boolean isGroup = entity.level() == EntityRef.Level.CUSTOM_DEVICE_GROUP;
        if (emission instanceof Emission.Topology
                && sent(entity.level()) >= (isGroup ? limits.groups() : limits.devices())) {
            return ReferenceSending.dropped(isGroup ? DropReason.GROUP_LIMIT : DropReason.DEVICE_LIMIT);
        }
        return new Fate.Emitted(batch);
    }

    private static Stream<EntityRef> parents(EntityRef entity, boolean isEndpoint) {
        boolean isGroup = entity.level() == EntityRef.Level.CUSTOM_DEVICE_GROUP;
        EntityRef group = ReferenceIds.entity(new EntityName(entity.group(), ""));
        return isGroup ? Stream.of() : isEndpoint ? Stream.of(group, entity) : Stream.of(group);
    }

    /** That an entity of the builder was over a limit when it was sent, in this minute or, stuck, in an earlier one. */
    private Stream<Fate> overLimit(EntityRef entity) {
        return history.topologySettled().stream()
                .filter(done -> done.entry().emission() instanceof Emission.Topology topology
                        && topology.entity().equals(entity))
                .map(Happening.Settled::decided)
                .filter(fate -> fate instanceof Fate.Dropped drop && LIMITS.contains(drop.reason()));
    }

    private long sent(EntityRef.Level level) {
        List<Happening.Settled> today = history.in(minute, Happening.Settled.class);
        return today.stream()
                .filter(done -> done.decided() instanceof Fate.Emitted
                        && done.entry().emission() instanceof Emission.Topology topology
                        && topology.entity().level() == level)
                .count();
    }
}
