package org.exampleservice.harness.packaging.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The folder of configuration of an ActiveGate's module, if this machine has one (sdk.md 2.5). Immutable.
 *
 * @param path of it, whether it is there or not
 */
public record ModuleFolder(Path path) {

    private static final String URLS = "pluginUploadUrls ";

    /** Where it is on this kind of machine. */
    public static ModuleFolder of(Map<String, String> environment) {
        String programs = environment.get("PROGRAMFILES");
        return new ModuleFolder(
                programs == null
                        ? Path.of("/opt/dynatrace/remotepluginmodule/agent/conf")
                        : Path.of(programs, "dynatrace", "remotepluginmodule", "agent", "conf"));
    }

    /** The file of the token. */
    public Path tokenFile() {
        return path.resolve("plugin_upload.token");
    }

    /** The servers that {@code plugin_sdk.conf} names; none if there is no such file. */
    public List<String> servers() {
        Path file = path.resolve("plugin_sdk.conf");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith(URLS))
                    .flatMap(line -> Arrays.stream(line.substring(URLS.length()).split(";", -1)))
                    .map(String::strip)
                    .filter(url -> !url.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UploadException("the file " + file + " cannot be read (sdk.md 2.5). Give --server instead");
        }
    }
}
