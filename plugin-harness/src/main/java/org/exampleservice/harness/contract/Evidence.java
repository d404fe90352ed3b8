package org.exampleservice.harness.contract;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.golden.Comparison;
import org.exampleservice.harness.recording.Recording;

/**
 * What a verdict rests on, for those who show more than the verdict. Immutable, hence thread-safe.
 *
 * @param contract that was run
 * @param backend that it ran against
 * @param definition of the plugin
 * @param properties configuration values that lie beside the plugin, below those of the contract; may hold secrets
 * @param recording everything it said
 * @param comparison with the golden; empty if there was none to compare with
 */
public record Evidence(
        Contract contract,
        BackendSpec backend,
        PluginDefinition definition,
        Map<String, Object> properties,
        Recording recording,
        Optional<Comparison> comparison) {

    public Evidence {
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(definition, "definition");
        properties = Map.copyOf(properties);
        Objects.requireNonNull(recording, "recording");
        Objects.requireNonNull(comparison, "comparison");
    }

    /** Without the configuration, which may hold secrets. */
    @Override
    public String toString() {
        return "Evidence[" + contract.name() + ", " + backend.label() + "]";
    }
}
