package org.exampleservice.harness.golden;

import java.util.Objects;
import org.exampleservice.harness.recording.EntityRef;

/**
 * What a fact is about, as a golden writes it: sorted by group, the group itself before its devices, then mere ids,
 * then requests.
 *
 * @param level which of the four
 * @param group identifier of the group; for a mere id the id as text, for a request its method and target
 * @param device identifier of the device; empty for the others
 */
record Subject(Level level, String group, String device) implements Comparable<Subject> {

    enum Level {
        GROUP,
        DEVICE,
        MERE_ID,
        REQUEST
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

    /** A request, by its method and target. */
    static Subject request(String request) {
        return new Subject(Level.REQUEST, request, "");
    }

    /** Whether it is a group or one of its devices. */
    boolean isInTopology() {
        return level == Level.GROUP || level == Level.DEVICE;
    }

    /** The member of a golden's line that names it, or its group. */
    String word() {
        return switch (level) {
            case GROUP, DEVICE -> "group";
            case MERE_ID -> "entity";
            case REQUEST -> "request";
        };
    }

    boolean isMereId() {
        return level == Level.MERE_ID;
    }

    /** Its own identifier, without that of its group. */
    String identifier() {
        return level == Level.DEVICE ? device : group;
    }

    Difference.Topic topic() {
        return switch (level) {
            case GROUP -> Difference.Topic.GROUP;
            case DEVICE, MERE_ID -> Difference.Topic.DEVICE;
            case REQUEST -> Difference.Topic.REQUEST;
        };
    }

    @Override
    public int compareTo(Subject other) {
        int byKnown = Integer.compare(rank(), other.rank());
        int byGroup = byKnown != 0 ? byKnown : group.compareTo(other.group);
        int byLevel = byGroup != 0 ? byGroup : level.compareTo(other.level);
        return byLevel != 0 ? byLevel : device.compareTo(other.device);
    }

    private int rank() {
        return switch (level) {
            case GROUP, DEVICE -> 0;
            case MERE_ID -> 1;
            case REQUEST -> 2;
        };
    }

    /** As people read it: {@code ExampleGroup / DeviceOne}. */
    @Override
    public String toString() {
        return JsonText.visible(level == Level.DEVICE ? group + " / " + device : group);
    }
}
