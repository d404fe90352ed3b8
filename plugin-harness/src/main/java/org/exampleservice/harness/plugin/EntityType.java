package org.exampleservice.harness.plugin;

/** Kinds of entity with the numbers of the wire (sdk.md 5.9). A remote plugin uses the last two. */
public enum EntityType {
    UNKNOWN(0),
    HOST(1),
    PROCESS_GROUP_INSTANCE(2),
    DOCKER_CONTAINER_GROUP_INSTANCE(3),
    PROCESS_GROUP(4),
    CUSTOM_DEVICE(10),
    CUSTOM_DEVICE_GROUP(11);

    private final int number;

    EntityType(int number) {
        this.number = number;
    }

    /** The number on the wire. */
    public int number() {
        return number;
    }
}
