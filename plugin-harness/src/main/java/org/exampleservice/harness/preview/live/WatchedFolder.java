package org.exampleservice.harness.preview.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of an extension's folder, looked at again and again. Not thread-safe. */
final class WatchedFolder {

    private static final String DOCUMENT = "plugin.json";
    private static final int MOST = 2000;
    private static final int DEPTH = 8;

    private final Path folder;
    private Map<String, String> before;
    private boolean others;

    WatchedFolder(Path folder) {
        this.folder = folder;
        this.before = stamps();
    }

    /** Whether a file is another one than at the last look. */
    boolean changed() {
        Map<String, String> now = stamps();
        if (now.equals(before)) {
            return false;
        }
        Map<String, String> one = new TreeMap<>(before);
        Map<String, String> other = new TreeMap<>(now);
        one.remove(DOCUMENT);
        other.remove(DOCUMENT);
        others |= !one.equals(other);
        before = now;
        return true;
    }

    /** Whether one of the changes since this was last asked was of another file than plugin.json. */
    boolean othersChanged() {
        boolean answer = others;
        others = false;
        return answer;
    }

    private Map<String, String> stamps() {
        Map<String, String> stamps = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            files.filter(WatchedFolder::counts)
                    .limit(MOST)
                    .forEach(file -> stamps.put(folder.relativize(file).toString(), stamp(file)));
        } catch (IOException | UncheckedIOException e) {
            // A file that vanishes meanwhile is seen at the next look.
            stamps.put("", "unreadable");
        }
        return stamps;
    }

    /** What an extension is made of; what Python leaves behind is not. */
    private static boolean counts(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".py") || name.endsWith(".java") || name.endsWith(".json")) && Files.isRegularFile(file);
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return "gone";
        }
    }
}
