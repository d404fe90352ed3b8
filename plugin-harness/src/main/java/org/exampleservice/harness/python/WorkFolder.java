package org.exampleservice.harness.python;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.exampleservice.harness.scratch.ScratchFolder;

/**
 * The private folder of a run: the shim, and a copy of the extension in which it runs, so that what it writes beside
 * itself changes nothing in the original. Versioning, caches and virtual environments are left out of the copy.
 */
final class WorkFolder implements AutoCloseable {

    private static final Set<String> LEFT_OUT = Set.of("__pycache__", "node_modules");

    private final ScratchFolder folder;

    private WorkFolder(ScratchFolder folder) {
        this.folder = folder;
    }

    /** Of the extension in this folder, with what its interpreter made of the shim. */
    static WorkFolder create(Path extension, Map<String, byte[]> compiled) {
        try {
            WorkFolder work = new WorkFolder(ScratchFolder.create());
            Shim.unpack(work.shim(), compiled);
            copy(extension, work.extension());
            return work;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + extension + " into a temporary folder", e);
        }
    }

    Path root() {
        return folder.path();
    }

    Path shim() {
        return root().resolve("shim");
    }

    Path extension() {
        return root().resolve("extension");
    }

    @Override
    public void close() {
        folder.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        Set<FileVisitOption> followLinks = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
        Files.walkFileTree(from, followLinks, Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(from) && isLeftOut(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isLeftOut(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith(".") || LEFT_OUT.contains(name) || Files.exists(folder.resolve("pyvenv.cfg"));
    }
}
