package org.exampleservice.harness.packaging;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of an extension's folder that belong into its package; links are not followed, and refused. */
final class ExtensionFiles extends SimpleFileVisitor<Path> {

    private static final int MOST_FILES = 20_000;

    private final Path folder;
    private final Path target;
    private final Optional<Path> wheels;
    private final BlockList blocked;
    private final List<PackageFile> files = new ArrayList<>();

    private ExtensionFiles(Path folder, Path target, Optional<Path> wheels) throws IOException {
        this.folder = folder;
        this.target = target;
        this.wheels = wheels;
        this.blocked = BlockList.of(folder);
    }

    /**
     * Reads them.
     *
     * @param target where the package goes, left out if it lies in the folder, and so are the wheels
     */
    static List<PackageFile> of(Path folder, Path target, Optional<Path> wheels) throws IOException {
        ExtensionFiles found = new ExtensionFiles(folder, target, wheels);
        Files.walkFileTree(folder, found);
        return found.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
        boolean skipped = !path.equals(folder)
                && (path.equals(target)
                        || wheels.filter(path::equals).isPresent()
                        || blocked.blocks(folder.relativize(path)));
        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
        Path relative = folder.relativize(path);
        if (blocked.blocks(relative)) {
            return FileVisitResult.CONTINUE;
        }
        if (!attributes.isRegularFile()) {
            throw new BuildException(
                    BuildException.Kind.EXTENSION,
                    path
                            + " is a link or no file, and a package has files only (sdk.md 2.4). Copy what it stands for, or"
                            + " name it in file_blocklist.txt");
        }
        if (files.size() >= MOST_FILES) {
            throw new BuildException(
                    BuildException.Kind.USAGE,
                    "the folder " + folder + " has more than " + MOST_FILES
                            + " files, so it is hardly an extension. Name the folder that has plugin.json, and list what"
                            + " does not belong to it in file_blocklist.txt");
        }
        files.add(
                new PackageFile(relative.toString().replace('\\', '/'), Files.readAllBytes(path), isExecutable(path)));
        return FileVisitResult.CONTINUE;
    }

    /** Where there are no such permissions, everything is said to be executable, which tells nothing. */
    private static boolean isExecutable(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix") && Files.isExecutable(path);
    }
}
