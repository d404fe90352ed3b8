package org.exampleservice.harness.activegate;

/**
 * An endpoint as it is kept, passwords and all; it leaves the package by {@link DeployedEndpoint} only.
 *
 * @param id number of its configuration
 * @param plugin name of its extension
 * @param form what was filled in, defaults not included
 */
record StoredEndpoint(long id, String plugin, EndpointForm form) {

    StoredEndpoint with(EndpointForm newForm) {
        return new StoredEndpoint(id, plugin, newForm);
    }
}
