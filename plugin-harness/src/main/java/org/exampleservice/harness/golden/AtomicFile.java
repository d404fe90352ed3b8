package org.exampleservice.harness.golden;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces a file as a whole, however many processes do so at once. A process that is killed leaves the old file or the new
 * one, and at most a hidden file beside it, which the next writer takes away.
 */
final class AtomicFile {

    private static final Pattern LEFT_BY = Pattern.compile(".*\\.([0-9]{1,18})-[0-9a-f-]{36}\\.tmp");

    private AtomicFile() {}

    static void replace(Path path, byte[] content) throws IOException {
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Files.createDirectories(target.getParent());
        removeLeftovers(target);
        String unique = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        Path temporary = target.resolveSibling(prefix(target) + unique + ".tmp");
        try {
            write(temporary, content);
            move(temporary, target, content);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String prefix(Path target) {
        return "." + target.getFileName() + ".";
    }

    /** Takes away what processes of this machine that are no more have left unfinished. */
    private static void removeLeftovers(Path target) throws IOException {
        String prefix = prefix(target);
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(
                target.getParent(), file -> file.getFileName().toString().startsWith(prefix))) {
            for (Path file : siblings) {
                Matcher name = LEFT_BY.matcher(file.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1)))
                                .filter(ProcessHandle::isAlive)
                                .isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Windows refuses while another process holds the target open; that is fine if it has written the same. */
    private static void move(Path from, Path to, byte[] content) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AccessDeniedException e) {
            if (!Files.isReadable(to) || !Arrays.equals(Files.readAllBytes(to), content)) {
                throw e;
            }
        }
    }
}
