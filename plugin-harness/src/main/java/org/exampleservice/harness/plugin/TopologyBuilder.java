package org.exampleservice.harness.plugin;

/**
 * Creates the groups of one cycle; emptied when the cycle ends, so every query builds its topology anew (sdk.md 5.4).
 */
public interface TopologyBuilder {

    /**
     * Adds a group. The same identifier means the same group in every cycle.
     *
     * @param identifier decides the id; one group per identifier and cycle
     * @param groupName shown to people
     * @throws PluginValueException if the identifier was used before in this cycle
     * @throws PluginTypeException if either is null
     */
    Group createGroup(String identifier, String groupName);
}
