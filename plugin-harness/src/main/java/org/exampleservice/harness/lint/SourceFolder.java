package org.exampleservice.harness.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentException;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.document.Position;

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
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of(problem(
                    "there is no " + slashed(file),
                    "an extension is declared by plugin.json in its folder",
                    "sdk.md 4.1",
                    "Name the folder that has plugin.json, or write one."));
        }
        try {
            DocumentReader.json(file);
            return List.of(tooLarge());
        } catch (DocumentException e) {
            return e.problems().stream()
                    .map(one -> problem(one.what(), one.rule(), Rule.JSON_SYNTAX.source(), one.next()))
                    .toList();
        }
    }

    private Finding tooLarge() {
        return problem(
                "the document is too large",
                "at most " + MOST_BYTES + " bytes",
                Rule.JSON_SYNTAX.source(),
                "Take out what is not needed.");
    }

    private Finding problem(String what, String why, String source, String next) {
        return new Finding(Rule.JSON_SYNTAX, shownFile(), Position.START, "", what, why, source, next);
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
