package org.exampleservice.harness.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Scratch folders of processes that were killed. One is deleted if it belongs to this user, is older than a minute, and
 * nobody holds the lock of its file: a lock ends with its process, while the number of a process may be given again, or
 * mean another one in another container. The folders of this process are never touched.
 */
final class Leftovers {

    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final AtomicBoolean DONE = new AtomicBoolean();

    private Leftovers() {}

    /** Deletes them once in the life of this process; failing is none of the caller's business. */
    static void deleteOnce(Path own) {
        if (DONE.compareAndSet(false, true)) {
            delete(own);
        }
    }

    /** Deletes those beside a folder that was just made. */
    static void delete(Path own) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(own.getParent(), ScratchFolder.PREFIX + "*")) {
            for (Path folder : folders) {
                if (isAbandoned(folder, own)) {
                    Trees.delete(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return;
        }
    }

    private static boolean isAbandoned(Path folder, Path own) {
        Path file = folder.resolve(ScratchFolder.OWNER);
        try {
            return !folder.getFileName().toString().startsWith(ScratchFolder.own())
                    && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))
                    && made(file)
                            .toInstant()
                            .plus(SETTLED)
                            .isBefore(made(own.resolve(ScratchFolder.OWNER)).toInstant())
                    && isFree(file);
        } catch (IOException e) {
            return false;
        }
    }

    private static FileTime made(Path file) throws IOException {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFree(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
