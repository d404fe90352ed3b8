package org.exampleservice.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where things lie in the source tree that these suites run in. */
public final class House {

    private static final Path ROOT = root();

    private House() {}

    /** A path of the source tree, such as {@code fixtures/contracts}. */
    public static Path at(String path) {
        return ROOT.resolve(path);
    }

    /** The folders in a folder, sorted. */
    public static List<Path> foldersIn(Path folder) {
        return list(folder, Files::isDirectory);
    }

    /** The files and folders in a folder that fit, sorted. */
    public static List<Path> list(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder itself and all folders below it, sorted. */
    public static List<Path> foldersBelow(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("fixtures/contracts"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder fixtures/contracts in or above " + here);
    }
}
