package org.exampleservice.contract.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the files that commands of the README touch. */
final class Checkout {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static final Path README = ROOT.resolve("README.md");

    private Checkout() {}

    static void into(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("fixtures"))) {
            files.filter(file -> !file.startsWith(ROOT.resolve("fixtures/target")))
                    .forEach(file -> copy(file, folder));
        }
        for (String jar : List.of("simulator/target/simulator.jar", "plugin-harness/target/plugin-harness.jar")) {
            Files.createDirectories(folder.resolve(jar).getParent());
            Files.copy(ROOT.resolve(jar), folder.resolve(jar));
        }
    }

    private static void copy(Path file, Path folder) {
        try {
            Path copy = folder.resolve(ROOT.relativize(file));
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
