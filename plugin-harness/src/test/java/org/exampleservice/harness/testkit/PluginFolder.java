package org.exampleservice.harness.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes folders with a plugin.json. */
public final class PluginFolder {

    private PluginFolder() {}

    /** A folder whose plugin.json names a class; its version is 1.0. */
    public static Path of(Path folder, Class<?> type) {
        return of(
                folder,
                type.getPackageName(),
                type.getName().substring(type.getPackageName().length() + 1));
    }

    /** A folder whose plugin.json names a class by text. */
    public static Path of(Path folder, String packageName, String className) {
        return write(folder, """
                {"name": "custom.remote.python.test", "version": "1.0", "type": "python", "technologies": ["TEST"],
                 "source": {"package": "%s", "className": "%s"},
                 "metrics": [
                  {"timeseries": {"key": "m", "unit": "Count"}},
                  {"timeseries": {"key": "d", "unit": "Count", "dimensions": ["part"]}},
                  {"timeseries": {"key": "r", "unit": "Count"}},
                  {"statetimeseries": {"key": "s", "states": ["UP", "DOWN"]}}],
                 "properties": [
                  {"key": "url", "type": "String"},
                  {"key": "mode", "type": "String", "defaultValue": "/"},
                  {"key": "count", "type": "Integer"},
                  {"key": "password", "type": "Password"}]}
                """.formatted(packageName, className));
    }

    /** A folder with this text as plugin.json. */
    public static Path write(Path folder, String json) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("plugin.json"), json);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a plugin.json", e);
        }
    }
}
