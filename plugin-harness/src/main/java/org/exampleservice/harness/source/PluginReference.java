package org.exampleservice.harness.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Says where a plugin is. Immutable, hence thread-safe.
 *
 * @param location a folder with plugin.json, or the file itself; empty if the class brings it as a resource
 * @param className the class to run; empty for the one that plugin.json names
 * @param classPath jars and folders of classes beside those of this program
 */
public record PluginReference(Optional<Path> location, Optional<String> className, List<Path> classPath) {

    public PluginReference {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(className, "className");
        classPath = List.copyOf(classPath);
    }

    /** A folder with plugin.json, or the file itself. */
    public static PluginReference at(Path location) {
        return new PluginReference(Optional.of(location), Optional.empty(), List.of());
    }

    /** What people call it: the class if one is given, else the place. */
    @Override
    public String toString() {
        return className.orElseGet(() -> location.map(Path::toString).orElse("plugin"));
    }
}
