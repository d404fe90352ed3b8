package org.exampleservice.harness.plugin;

import java.util.Objects;

/**
 * Names an entity by its id, for the {@link ResultsBuilder} (sdk.md 5.9).
 *
 * @param entityId unsigned 64-bit id, as {@link Entity#id} gives it
 * @param entityType what it is
 */
public record ExplicitSelector(long entityId, EntityType entityType) {

    public ExplicitSelector {
        Objects.requireNonNull(entityType, "entityType");
    }

    /** Selects a device. */
    public static ExplicitSelector device(long entityId) {
        return new ExplicitSelector(entityId, EntityType.CUSTOM_DEVICE);
    }

    /** Selects a group. */
    public static ExplicitSelector group(long entityId) {
        return new ExplicitSelector(entityId, EntityType.CUSTOM_DEVICE_GROUP);
    }
}
