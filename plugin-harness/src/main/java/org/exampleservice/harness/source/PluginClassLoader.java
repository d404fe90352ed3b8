package org.exampleservice.harness.source;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;

/** Loads the classes of one Java plugin: those compiled from its sources, then those of its class path. */
final class PluginClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> compiled;

    PluginClassLoader(Map<String, byte[]> compiled, URL... classPath) {
        super(classPath, PluginClassLoader.class.getClassLoader());
        this.compiled = Map.copyOf(compiled);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = compiled.get(name);
        return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }
}
