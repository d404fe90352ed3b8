package org.exampleservice.harness.recording;

import java.util.Objects;

/**
 * Names an entity: a group, a device of a group, or, where a plugin reported on an id that it never created, just the id.
 *
 * @param level what it is
 * @param id unsigned 64-bit id
 * @param group identifier of the group; empty if only the id is known
 * @param device identifier of the device; empty for a group and if only the id is known
 */
public record EntityRef(Level level, long id, String group, String device) {

    /** The two levels at which a remote plugin reports. */
    public enum Level {
        CUSTOM_DEVICE_GROUP,
        CUSTOM_DEVICE
    }

    public EntityRef {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(device, "device");
    }

    /** A group. */
    public static EntityRef group(long id, String group) {
        return new EntityRef(Level.CUSTOM_DEVICE_GROUP, id, group, "");
    }

    /** A device of a group. */
    public static EntityRef device(long id, String group, String device) {
        return new EntityRef(Level.CUSTOM_DEVICE, id, group, device);
    }

    /** An entity of which the run knows nothing but its id. */
    public static EntityRef unknown(Level level, long id) {
        return new EntityRef(level, id, "", "");
    }

    /** Whether only the id is known. */
    public boolean isUnknown() {
        return group.isEmpty() && device.isEmpty();
    }

    /** As people write it: {@code ExampleGroup / DeviceOne}, or {@code CUSTOM_DEVICE-A8383BC8E5C2B4CF}. */
    @Override
    public String toString() {
        if (isUnknown()) {
            return level + "-" + String.format("%016X", id);
        }
        return level == Level.CUSTOM_DEVICE ? group + " / " + device : group;
    }
}
