package org.exampleservice.harness.plugin;

import java.util.Objects;

/**
 * The endpoint that a plugin instance works for (sdk.md 5.2).
 *
 * @param configId unsigned number of the endpoint's configuration; 123 in a simulated run (sdk.md 7)
 * @param endpointName the name given in the form
 * @param enabled whether the endpoint is switched on
 */
public record Activation(long configId, String endpointName, boolean enabled) {

    public Activation {
        Objects.requireNonNull(endpointName, "endpointName");
    }

    /** The same as {@link #configId}. */
    public long entityId() {
        return configId;
    }
}
