package org.exampleservice.harness.activegate;

import java.util.List;
import java.util.Objects;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.lint.Finding;

/**
 * A deployed extension with its endpoints, as it was when asked for. Immutable, hence thread-safe; ask the
 * {@link ActiveGate} again for what has happened since.
 *
 * @param definition what its plugin.json declares, as far as the runtime reads it
 * @param pluginJson the whole plugin.json as it stands in the package
 * @param findings warnings and information about it; no errors, since a package with errors is not taken
 * @param endpoints in the order of their numbers
 */
public record Deployed(
        PluginDefinition definition, String pluginJson, List<Finding> findings, List<DeployedEndpoint> endpoints) {

    public Deployed {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(pluginJson, "pluginJson");
        findings = List.copyOf(findings);
        endpoints = List.copyOf(endpoints);
    }

    /** The extension's name: {@code custom.remote.python.example}. */
    public String name() {
        return definition.name();
    }

    /** The extension's version as written. */
    public String version() {
        return definition.version();
    }
}
