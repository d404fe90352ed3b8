package org.exampleservice.simulator.stubs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a folder may be written, and how what was written there before goes away. Nobody else's file is touched. */
final class FolderPlace {
    static final String MAPPINGS = "mappings";
    static final String FILES = "__files";
    private static final List<String> PARTS = List.of(MAPPINGS, FILES);
    private static final Pattern OURS = Pattern.compile("(mappings|__files)/[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private final Path folder;

    FolderPlace(Path folder) {
        this.folder = folder;
    }

    /** Fails unless the folder is empty, or is to be written over and holds nothing but an earlier recording. */
    void check(boolean force) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            throw new StubException(folder + " is a file; give a folder");
        }
        if (!Files.exists(folder)) {
            return;
        }
        Optional<Path> there = any(folder);
        if (there.isPresent() && !force) {
            throw new StubException(folder + " is not empty (" + folder.relativize(there.get())
                    + "); give another folder, or --force to write over an earlier recording");
        }
        if (there.isPresent()) {
            refuseForeign();
        }
    }

    private void refuseForeign() throws IOException {
        List<String> ours = Manifest.filesIn(folder);
        for (String part : PARTS) {
            Path within = folder.resolve(part);
            if (Files.isSymbolicLink(within)) {
                throw new StubException(within + " is a symbolic link, which nothing is written through; remove it");
            }
            Optional<Path> foreign = files(within).stream()
                    .filter(file -> !ours.contains(part + "/" + file.getFileName()))
                    .findFirst();
            if (foreign.isPresent()) {
                throw new StubException(foreign.get()
                        + " is not of an earlier recording, and WireMock would serve it too; move it away, or give"
                        + " another folder");
            }
        }
    }

    /** Removes what the manifest of an earlier recording lists. */
    void clear() throws IOException {
        for (String file : Manifest.filesIn(folder)) {
            if (OURS.matcher(file).matches()) {
                Files.deleteIfExists(folder.resolve(file));
            }
        }
        Files.deleteIfExists(folder.resolve(Manifest.FILE));
    }

    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }

    private static Optional<Path> any(Path folder) throws IOException {
        return files(folder).stream()
                .filter(file -> !file.getFileName().toString().equals(StubFolder.PARTIAL))
                .findFirst();
    }
}
