package org.exampleservice.harness.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.util.Objects;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.PluginFactory;

/**
 * A plugin that is ready to run. Closing it closes the jars its classes come from; not before its last run has ended.
 *
 * @param definition from its plugin.json
 * @param factory makes its instances
 * @param loader of its classes
 */
public record LoadedPlugin(PluginDefinition definition, PluginFactory factory, URLClassLoader loader)
        implements AutoCloseable {

    public LoadedPlugin {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(factory, "factory");
        Objects.requireNonNull(loader, "loader");
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the class path of " + definition.name(), e);
        }
    }
}
