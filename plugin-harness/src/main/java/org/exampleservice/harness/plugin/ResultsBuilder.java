package org.exampleservice.harness.plugin;

/**
 * Reports on entities by id (sdk.md 5.9). A plugin that holds its {@link Group} and {@link Device} handles has no need of
 * it; events on a group can be had only this way.
 */
public interface ResultsBuilder {

    /**
     * Everything that can be reported on the selected entity. Its {@link Entity#name} is empty unless the entity was
     * created in this run; endpoints belong to the topology and are refused here.
     */
    Device on(ExplicitSelector selector);
}
