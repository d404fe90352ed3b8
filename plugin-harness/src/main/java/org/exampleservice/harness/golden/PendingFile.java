package org.exampleservice.harness.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What a run would have written in place of a golden: a file beside it that waits for somebody to accept or to reject it.
 *
 * <p>Accepting stores exactly its bytes. Immutable and safe to use from many threads and processes at once; whoever is
 * killed in between leaves the golden as it was or as it is to be.
 */
public final class PendingFile {

    /** What the name has behind the name of the golden. */
    public static final String SUFFIX = ".new";

    private final Path golden;
    private final Path path;

    private PendingFile(Path golden) {
        this.golden = Objects.requireNonNull(golden, "golden");
        this.path = golden.resolveSibling(golden.getFileName() + SUFFIX);
    }

    /** The one beside a golden; neither needs to exist. */
    public static PendingFile beside(Path golden) {
        return new PendingFile(golden);
    }

    /** The golden that it would replace. */
    public Path golden() {
        return golden;
    }

    /** Where it is, or would be. */
    public Path path() {
        return path;
    }

    /** Whether something waits. */
    public boolean exists() {
        return Files.isRegularFile(path);
    }

    /** The text that stands in the golden; empty if there is none. */
    public String oldText() {
        return Files.exists(golden) ? text(golden) : "";
    }

    /** The text that waits. */
    public String newText() {
        return text(path);
    }

    /** Lines that go and lines that come, with those around them; at most 200 lines. */
    public String diff() {
        return LineDiff.of(oldText(), newText());
    }

    /** Puts a text here in place of one that may wait already. */
    void propose(byte[] content) {
        try {
            AtomicFile.replace(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    /**
     * Puts the bytes that wait in place of the golden, then takes the pending file away.
     *
     * @throws GoldenException if they are no golden, such as one that somebody has edited; then nothing is changed
     * @throws UncheckedIOException if nothing waits, or the golden cannot be written; then the golden is as it was
     */
    public void accept() {
        byte[] content = bytes(path);
        GoldenKind.of(golden).check(content, path.toString());
        try {
            AtomicFile.replace(golden, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the golden " + golden, e);
        }
        reject();
    }

    /** Takes the pending file away, if there is one; the golden stays as it is. */
    public void reject() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) GoldenFile.LARGEST + 1);
            if (bytes.length > GoldenFile.LARGEST) {
                throw new GoldenException(
                        file.toString(), 0, "the file is larger than " + GoldenFile.LARGEST + " bytes; remove it");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("nothing waits beside the golden: there is no file " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
