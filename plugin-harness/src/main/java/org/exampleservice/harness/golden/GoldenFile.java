package org.exampleservice.harness.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.exampleservice.harness.recording.Recording;

/**
 * A golden on disk: reads it, compares a run with it, and rewrites it when asked to.
 *
 * <p>Immutable and safe to use from many threads and processes at once: a file is replaced as a whole or not at all, so
 * a reader sees the old text or the new one. Whether a run may write, and whether a run that wrote may pass, is for the
 * caller to decide.
 */
public final class GoldenFile {

    /** Largest file that is read, in bytes: 256 MiB. */
    public static final long LARGEST = 256L * 1024 * 1024;

    private final Path path;
    private final long largest;

    private GoldenFile(Path path, long largest) {
        this.path = Objects.requireNonNull(path, "path");
        this.largest = largest;
    }

    /** The golden at that path, which need not exist yet. */
    public static GoldenFile at(Path path) {
        return new GoldenFile(path, LARGEST);
    }

    /** The same file with another limit on what is read. */
    GoldenFile readingAtMost(long bytes) {
        return new GoldenFile(path, bytes);
    }

    /** Where it is, or will be. */
    public Path path() {
        return path;
    }

    /** Whether the file is there. */
    public boolean exists() {
        return Files.exists(path);
    }

    /** Whether it is a link that leads to itself or to nothing, so that there is no file behind it. */
    public boolean isLooseLink() {
        return Files.isSymbolicLink(path) && !exists();
    }

    /**
     * Reads and checks the whole file.
     *
     * @throws GoldenException if it is larger than {@link #LARGEST} or not a golden of format 1
     * @throws UncheckedIOException if it cannot be read
     */
    public Golden read() {
        return GoldenReader.read(bytes(), name());
    }

    /**
     * Compares a run with the golden. Equal bytes are equal goldens, so that the usual case reads nothing but the file.
     *
     * @throws GoldenException if it is larger than {@link #LARGEST} or not a golden of format 1
     * @throws UncheckedIOException if it cannot be read
     */
    public Comparison compare(Recording actual) {
        byte[] expected = bytes();
        ByteComparison bytes = new ByteComparison(expected);
        return bytes.isTextOf(actual)
                ? Comparison.equal(name())
                : RecordingComparator.compare(GoldenReader.read(expected, name()), actual);
    }

    /**
     * Whether it has values and ignores every one of them, so that it checks nothing but what there is.
     *
     * @throws GoldenException if it is larger than {@link #LARGEST} or not a golden of format 1
     * @throws UncheckedIOException if it cannot be read
     */
    public boolean ignoresEverything() {
        byte[] bytes = bytes();
        return new String(bytes, StandardCharsets.ISO_8859_1).contains("\"$ignore\"")
                && BlindGolden.is(GoldenReader.read(bytes, name()));
    }

    /**
     * Writes the canonical text of a recording in place of whatever is there.
     *
     * @throws UncheckedIOException if it cannot be written; then what was there is still there
     */
    public void write(Recording recording) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Golden.write(recording, text);
        write(text.toByteArray());
    }

    /**
     * Rewrites the golden so that the recording satisfies it. Operators stay wherever they accept what was recorded; a
     * golden that the recording satisfies already is not touched.
     *
     * @return what changed, by meaning
     * @throws GoldenException if what is there is not a golden of format 1: remove the file to begin anew
     * @throws UncheckedIOException if it cannot be read or written
     */
    public UpdateSummary update(Recording recording) {
        Proposal proposal = proposal(recording, List.of());
        proposal.text().ifPresent(this::write);
        PendingFile.beside(path).reject();
        return proposal.summary();
    }

    /**
     * Leaves what {@link #update} would write beside the golden for a review, and takes away what was left there before if
     * the golden is satisfied. The golden is not touched.
     *
     * @return whether something waits now
     * @throws GoldenException if what is there is not a golden of format 1; then nothing is written
     * @throws UncheckedIOException if it cannot be read or written
     */
    public boolean propose(Recording recording) {
        PendingFile pending = PendingFile.beside(path);
        Optional<byte[]> text = proposal(recording, List.of()).text();
        text.ifPresentOrElse(pending::propose, pending::reject);
        return text.isPresent();
    }

    /**
     * Writes plain values in place of operators that never mattered.
     *
     * @param unneeded as {@link Comparison#unneededOperators} tells of them
     * @throws GoldenException if what is there is not a golden of format 1
     * @throws UncheckedIOException if it cannot be read or written
     */
    public void removeOperators(Recording recording, Collection<UnneededOperator> unneeded) {
        proposal(recording, unneeded).text().ifPresent(this::write);
    }

    /**
     * What would be written.
     *
     * @param text empty if nothing is to change
     */
    private record Proposal(Optional<byte[]> text, UpdateSummary summary) {}

    private Proposal proposal(Recording recording, Collection<UnneededOperator> unneeded) {
        if (!exists()) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            Golden.write(recording, text);
            return new Proposal(Optional.of(text.toByteArray()), UpdateSummary.created(recording));
        }
        byte[] before = bytes();
        if (new ByteComparison(before).isTextOf(recording)) {
            return new Proposal(Optional.empty(), UpdateSummary.NOTHING);
        }
        Golden golden = GoldenReader.read(before, name());
        Comparison comparison = RecordingComparator.compare(golden, recording);
        if (comparison.isEqual() && unneeded.isEmpty()) {
            return new Proposal(Optional.empty(), UpdateSummary.NOTHING);
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        GoldenWriter.write(GoldenUpdate.merge(golden, recording, unneeded), text);
        return new Proposal(Optional.of(text.toByteArray()), UpdateSummary.of(comparison));
    }

    @Override
    public String toString() {
        return name();
    }

    private String name() {
        return path.toString();
    }

    private void write(byte[] text) {
        try {
            AtomicFile.replace(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the golden " + path, e);
        }
    }

    private byte[] bytes() {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes((int) largest + 1);
            if (bytes.length > largest) {
                throw new GoldenException(
                        name(),
                        0,
                        "the file is larger than " + largest
                                + " bytes, the largest golden that is read; record fewer cycles or a smaller scenario");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the golden " + path, e);
        }
    }
}
