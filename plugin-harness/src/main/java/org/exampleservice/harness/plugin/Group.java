package org.exampleservice.harness.plugin;

/** A group of devices; it has metrics and properties, but neither endpoints nor events (sdk.md 5.5). */
public interface Group extends Entity {

    /** Renames the group for this cycle. */
    void setName(String name);

    /**
     * Adds a device.
     *
     * @param identifier decides the id together with the group's; one device per identifier, group and cycle
     * @param displayName shown to people; null means the identifier
     * @throws PluginValueException if the identifier was used before in this group and cycle
     * @throws PluginTypeException if the identifier is null
     */
    Device createDevice(String identifier, String displayName);

    /** A device that is shown by its identifier; see {@link #createDevice(String, String)}. */
    default Device createDevice(String identifier) {
        return createDevice(identifier, null);
    }

    /** The old name of {@link #createDevice(String, String)}, which the real API still accepts. */
    default Device createElement(String identifier, String elementName) {
        return createDevice(identifier, elementName);
    }
}
