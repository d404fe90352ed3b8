package org.exampleservice.harness.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The Java code that an extension brings: jars beside plugin.json, and sources in {@code src}. Unlike Python it runs inside
 * the process that loads it. Stateless, hence thread-safe.
 */
public final class JavaCode {

    private JavaCode() {}

    /**
     * The code that would be loaded, in order.
     *
     * @param files of the extension, named from its folder, with slashes
     * @param module that plugin.json names as {@code source.package}; where it is there in Python, no Java is loaded
     */
    public static List<String> among(Collection<String> files, String module) {
        String python = module.replace('.', '/');
        boolean isPython =
                files.stream().anyMatch(file -> file.equals(python + ".py") || file.startsWith(python + "/"));
        return isPython
                ? List.of()
                : files.stream().filter(JavaCode::isOne).sorted().toList();
    }

    private static boolean isOne(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return file.indexOf('/') < 0
                ? name.endsWith(".jar")
                : name.startsWith(JavaSources.FOLDER + "/") && name.endsWith(".java");
    }

    /** What is in a folder that holds no Python extension. */
    static List<String> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(JavaCode::isOne)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
