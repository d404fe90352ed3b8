package org.exampleservice.harness.activegate;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that outlives the process, held by one process at a time. Thread-safe. */
final class DataFolder implements Closeable {

    private static final int TOKEN_BYTES = 32;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes a folder, made if it is not there.
     *
     * @throws GateProblem if another process has it
     */
    static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            DurableFile.folder(root);
            FileChannel channel = FileChannel.open(
                    root.resolve("lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    DurableFile.ownerOnly("rw-------"));
            DataFolder opened = new DataFolder(root, channel, lock(root, channel));
            opened.clearWork();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the data folder " + root, e);
        }
    }

    private static FileLock lock(Path root, FileChannel channel) throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new GateProblem(
                    GateProblem.Kind.TAKEN,
                    "the data folder " + root + " is in use by another activegate (one at a time writes it). End that"
                            + " one, or give another --data-dir.");
        }
        return lock;
    }

    /** Where packages lie. */
    Path packages() {
        return root.resolve("packages");
    }

    /** The token that writes need, made at the first start. */
    Path tokenFile() {
        return root.resolve("token");
    }

    /** See {@link #tokenFile}. */
    String token() {
        try {
            if (!Files.isRegularFile(tokenFile())) {
                byte[] bytes = new byte[TOKEN_BYTES];
                new SecureRandom().nextBytes(bytes);
                String token = HexFormat.of().formatHex(bytes) + "\n";
                DurableFile.write(tokenFile(), token.getBytes(StandardCharsets.US_ASCII));
            }
            String token = Files.readString(tokenFile()).strip();
            if (token.length() < TOKEN_BYTES) {
                throw new GateProblem(
                        GateProblem.Kind.INVALID,
                        tokenFile() + " has a token of " + token.length() + " characters; it has at least "
                                + TOKEN_BYTES + ". Remove the file, and a new one is made.");
            }
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + tokenFile(), e);
        }
    }

    StoredState state() {
        Path file = root.resolve("state.json");
        try {
            return Files.exists(file) ? StateFile.read(file.toString(), Files.readAllBytes(file)) : StoredState.EMPTY;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void keep(StoredState state) {
        DurableFile.write(root.resolve("state.json"), StateFile.write(state));
    }

    /** A new empty folder to run something from; gone with the next start at the latest. */
    Path newWork() throws IOException {
        return Files.createTempDirectory(root.resolve("work"), "run-");
    }

    private void clearWork() throws IOException {
        Path work = root.resolve("work");
        delete(work);
        DurableFile.folder(work);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Lets another process have it. */
    @Override
    public void close() throws IOException {
        try {
            lock.release();
        } finally {
            channel.close();
        }
    }
}
