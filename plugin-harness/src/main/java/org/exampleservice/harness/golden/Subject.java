package org.exampleservice.harness.golden;

import java.util.Objects;
import org.exampleservice.harness.recording.EntityRef;

/**
 * What a fact is about, as a golden writes it: sorted by group, the group itself before its devices, mere ids last.
 *
 * @param level which of the three
 * @param group identifier of the group; for a mere id the id as text
 * @param device identifier of the device; empty for the others
 */
record Subject(Level level, String group, String device) implements Comparable<Subject> {

    enum Level {
        GROUP,
        DEVICE,
        MERE_ID
    }

    Subject {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(device, "device");
    }

    static Subject of(EntityRef entity) {
        if (entity.isUnknown()) {
            return mereId(entity.toString());
        }
        return entity.level() == EntityRef.Level.CUSTOM_DEVICE
                ? device(entity.group(), entity.device())
                : group(entity.group());
    }

    static Subject group(String group) {
        return new Subject(Level.GROUP, group, "");
    }

    static Subject device(String group, String device) {
        return new Subject(Level.DEVICE, group, device);
    }

    static Subject mereId(String id) {
        return new Subject(Level.MERE_ID, id, "");
    }

    boolean isMereId() {
        return level == Level.MERE_ID;
    }

    /** Its own identifier, without that of its group. */
    String identifier() {
        return level == Level.DEVICE ? device : group;
    }

    Difference.Topic topic() {
        return level == Level.GROUP ? Difference.Topic.GROUP : Difference.Topic.DEVICE;
    }

    @Override
    public int compareTo(Subject other) {
        int byKnown = Boolean.compare(isMereId(), other.isMereId());
        int byGroup = byKnown != 0 ? byKnown : group.compareTo(other.group);
        int byLevel = byGroup != 0 ? byGroup : level.compareTo(other.level);
        return byLevel != 0 ? byLevel : device.compareTo(other.device);
    }

    /** As people read it: {@code ExampleGroup / DeviceOne}. */
    @Override
    public String toString() {
        return JsonText.visible(level == Level.DEVICE ? group + " / " + device : group);
    }
}
