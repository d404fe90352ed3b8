package org.exampleservice.harness.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder with plugin.json in it. Reads at most {@value #MOST_BYTES} bytes of a file, and no links out of it. */
final class SourceFolder implements Sources {

    static final String FILE = "plugin.json";

    private static final int MOST_BYTES = 8 << 20;
    private static final int DEPTH = 3;
    private static final int MOST_FILES = 10_000;

    private final Path folder;
    private final Path file;

    private SourceFolder(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    static SourceFolder of(Path location) {
        if (Files.isDirectory(location)) {
            return new SourceFolder(location, location.resolve(FILE));
        }
        Path parent = location.getParent();
        return new SourceFolder(parent == null ? Path.of("") : parent, location);
    }

    String shownFile() {
        return slashed(file);
    }

    Optional<String> read() {
        return text(file);
    }

    /** What keeps the file from being read. */
    List<Finding> problems() {
        String given = Files.isRegularFile(file)
                ? slashed(file) + " is too large or cannot be read as UTF-8"
                : "there is no " + slashed(file);
        return List.of(Finding.ofFile(
                Rule.JSON_SYNTAX, shownFile(), given, "Name the folder that has plugin.json, or write one."));
    }

    @Override
    public List<String> names() {
        if (!Files.isDirectory(folder.toAbsolutePath())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.toAbsolutePath(), DEPTH)) {
            return files.limit(MOST_FILES)
                    .filter(Files::isRegularFile)
                    .map(path -> slashed(folder.toAbsolutePath().relativize(path)))
                    .filter(name -> name.endsWith(".py") || name.endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }

    @Override
    public Optional<String> text(String name) {
        return text(folder.resolve(name));
    }

    @Override
    public String shown(String name) {
        return slashed(folder.resolve(name));
    }

    private static Optional<String> text(Path path) {
        try {
            if (!Files.isRegularFile(path) || Files.size(path) > MOST_BYTES) {
                return Optional.empty();
            }
            return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
