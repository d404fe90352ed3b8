package org.exampleservice.harness.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.exampleservice.harness.scratch.ScratchFolder;

/** A temporary folder with what was in a deployment zip. */
final class Unpacked implements Closeable {

    private final ScratchFolder folder;
    private final Path plugin;

    private Unpacked(Path zip) throws IOException {
        folder = ScratchFolder.create();
        try {
            plugin = DeploymentZip.unpack(
                    zip, Files.createDirectory(folder.path().resolve("zip")));
        } catch (RuntimeException | IOException e) {
            folder.close();
            throw e;
        }
    }

    static Unpacked of(Path zip) {
        try {
            return new Unpacked(zip);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder for " + zip, e);
        }
    }

    /** The plugin's folder. */
    Path plugin() {
        return plugin;
    }

    @Override
    public void close() {
        folder.close();
    }
}
