package org.exampleservice.harness.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder with what was in a deployment zip; gone when closed, or at the latest when the JVM ends. */
final class Unpacked implements Closeable {

    private final Path root;
    private final Path plugin;
    private final Thread hook = new Thread(this::delete, "unpacked-zip");

    private Unpacked(Path zip) throws IOException {
        root = Files.createTempDirectory("plugin-harness-zip-").toRealPath();
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            plugin = DeploymentZip.unpack(zip, root);
        } catch (RuntimeException e) {
            close();
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
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException processIsEnding) {
            return;
        }
    }

    private void delete() {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            root.toFile().deleteOnExit();
        }
    }
}
