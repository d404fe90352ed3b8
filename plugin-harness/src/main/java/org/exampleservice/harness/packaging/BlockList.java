package org.exampleservice.harness.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that are never packed: what only a developer needs or nobody else may see, whatever begins with a dot, and what
 * the extension's own {@code file_blocklist.txt} or {@code file_blacklist.txt} names, one pattern a line, {@code #}
 * beginning a comment (sdk.md 2.3). What Python leaves behind as it runs is not packed either. Immutable.
 */
final class BlockList {

    private static final List<String> ALWAYS = List.of(
            "token.conf",
            "properties.json",
            "simulator_snapshot.json",
            "*.log",
            "file_blacklist.txt",
            "file_blocklist.txt",
            "__pycache__",
            "*.pyc");

    private final List<PathMatcher> patterns;

    private BlockList(List<String> patterns) {
        this.patterns = patterns.stream()
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + escaped(pattern)))
                .toList();
    }

    static BlockList of(Path extension) throws IOException {
        List<String> patterns = new ArrayList<>(ALWAYS);
        for (String name : List.of("file_blocklist.txt", "file_blacklist.txt")) {
            Path file = extension.resolve(name);
            if (Files.isRegularFile(file)) {
                Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .forEach(patterns::add);
            }
        }
        return new BlockList(patterns);
    }

    /** Whether a file or folder is left out, by its name or by its path in the extension. */
    boolean blocks(Path relative) {
        Path name = relative.getFileName();
        return name.toString().startsWith(".")
                || patterns.stream().anyMatch(pattern -> pattern.matches(name) || pattern.matches(relative));
    }

    /** Only {@code *}, {@code ?} and {@code [ ]} have a meaning, as in a shell. */
    private static String escaped(String pattern) {
        String path = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
        return path.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}");
    }
}
