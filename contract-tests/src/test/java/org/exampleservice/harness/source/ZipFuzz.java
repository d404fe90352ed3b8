package org.exampleservice.harness.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.exampleservice.document.DocumentException;
import org.exampleservice.harness.definition.DefinitionReader;

/** A deployment zip from outside: unpacked and its plugin.json read, as before a plugin is loaded; nothing of it is run. */
public final class ZipFuzz {

    private static final Path ZIP = zip();

    private ZipFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(ZIP, input);
        try (Unpacked unpacked = Unpacked.of(ZIP)) {
            String name = DefinitionReader.read(unpacked.plugin().resolve("plugin.json"))
                    .name();
            DeploymentZip.checkName(ZIP, unpacked.plugin(), name);
        } catch (PluginLoadException | DocumentException refused) {
            if (refused.getMessage().isBlank()) {
                throw new AssertionError("a refusal that says nothing", refused);
            }
        }
    }

    private static Path zip() {
        try {
            Path zip = Files.createTempFile("plugin", ".zip");
            zip.toFile().deleteOnExit();
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
