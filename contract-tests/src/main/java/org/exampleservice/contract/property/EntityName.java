package org.exampleservice.contract.property;

import java.util.Objects;

/**
 * Names a group, or a device of a group, by identifiers.
 *
 * @param group identifier of the group
 * @param device identifier of the device; empty for the group itself
 */
public record EntityName(String group, String device) {
    public EntityName {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(device, "device");
    }

    /** Whether it is a device. */
    public boolean isDevice() {
        return !device.isEmpty();
    }

    /** The group that it is or belongs to. */
    public EntityName ofGroup() {
        return new EntityName(group, "");
    }

    /** As people write it: {@code G0 / D1}. */
    @Override
    public String toString() {
        return isDevice() ? group + " / " + device : group;
    }
}
