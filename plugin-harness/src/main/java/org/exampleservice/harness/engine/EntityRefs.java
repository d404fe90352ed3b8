package org.exampleservice.harness.engine;

import java.util.HashMap;
import java.util.Map;
import org.exampleservice.harness.recording.EntityRef;

/** What the groups and devices of one endpoint are called, by identifier and by id. Not thread-safe. */
final class EntityRefs {

    /** An id is a digest, and most plugins name the same entities every minute. */
    private static final int REMEMBERED = 10_000;

    private record Child(long groupId, String identifier) {}

    private final Map<String, EntityRef> groups = new HashMap<>();
    private final Map<Child, EntityRef> devices = new HashMap<>();
    private final Map<Long, EntityRef> created = new HashMap<>();

    EntityRef group(String identifier) {
        EntityRef remembered = groups.get(identifier);
        return remembered == null
                ? keep(groups, identifier, EntityRef.group(EntityIds.ofGroup(identifier), identifier))
                : remembered;
    }

    EntityRef device(EntityRef group, String identifier) {
        Child child = new Child(group.id(), identifier);
        EntityRef remembered = devices.get(child);
        return remembered == null
                ? keep(
                        devices,
                        child,
                        EntityRef.device(EntityIds.ofDevice(group.id(), identifier), group.group(), identifier))
                : remembered;
    }

    /** From now on its id tells its name. */
    void created(EntityRef entity) {
        created.put(entity.id(), entity);
    }

    /** The entity of that id, by its identifiers if it was created. */
    EntityRef of(EntityRef.Level level, long id) {
        EntityRef known = created.get(id);
        return known == null ? EntityRef.unknown(level, id) : known;
    }

    private static <K> EntityRef keep(Map<K, EntityRef> remembered, K key, EntityRef entity) {
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        remembered.put(key, entity);
        return entity;
    }
}
