package org.exampleservice.harness.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.PluginFactory;

/**
 * A plugin that is ready to run. Closing it closes the jars its classes come from, or deletes what was unpacked; not
 * before its last run has ended.
 *
 * @param definition from its plugin.json
 * @param factory makes its instances
 * @param resources that it runs from
 * @param properties configuration values that lie beside it, over the declared defaults and below all others
 */
public record LoadedPlugin(
        PluginDefinition definition, PluginFactory factory, Closeable resources, Map<String, Object> properties)
        implements AutoCloseable {

    public LoadedPlugin {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(factory, "factory");
        Objects.requireNonNull(resources, "resources");
        properties = Map.copyOf(properties);
    }

    /** Without configuration values beside it. */
    public LoadedPlugin(PluginDefinition definition, PluginFactory factory, Closeable resources) {
        this(definition, factory, resources, Map.of());
    }

    @Override
    public void close() {
        try {
            resources.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close what belongs to " + definition.name(), e);
        }
    }
}
