package org.exampleservice.harness.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must come out of a failure matrix: one line a cell, sorted by request, then in the order of the faults. Immutable,
 * hence thread-safe; its text is canonical.
 *
 * @param plugin name of the plugin, from plugin.json
 * @param cells each request with each fault once
 */
public record MatrixGolden(String plugin, List<MatrixCell> cells) {

    /** Name of the file beside the contract. */
    public static final String FILE = "matrix.golden.json";

    static final int FORMAT = 1;

    public MatrixGolden {
        Objects.requireNonNull(plugin, "plugin");
        cells = List.copyOf(cells);
    }

    /**
     * Reads one.
     *
     * @throws GoldenException if it is no golden of format 1; the message names the line, the rule and the remedy
     * @throws UncheckedIOException if it cannot be read
     */
    public static MatrixGolden read(Path file) {
        try {
            return MatrixReader.read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the golden " + file, e);
        }
    }

    /** Puts this in place of what is there, as a whole. */
    public void write(Path file) {
        try {
            AtomicFile.replace(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the golden " + file, e);
        }
        PendingFile.beside(file).reject();
    }

    /** Leaves this beside the golden for a review. */
    public void propose(Path file) {
        PendingFile.beside(file).propose(bytes());
    }

    private byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** The canonical text: UTF-8, LF, one cell a line. */
    public String text() {
        return "{\"format\": " + FORMAT + ", \"plugin\": " + JsonText.quoted(plugin) + ", \"cells\": [\n"
                + cells.stream().map(MatrixCell::json).collect(Collectors.joining(",\n")) + "\n]}\n";
    }

    /** What this expects of a cell and what came instead; empty if it came so. */
    public Optional<String> difference(MatrixCell actual) {
        MatrixCell expected = byName().get(actual.name());
        if (expected == null) {
            return Optional.of("the golden has no such cell; it came out as " + actual.outcome());
        }
        return expected.equals(actual)
                ? Optional.empty()
                : Optional.of("expected: " + expected.outcome() + "\nactual:   " + actual.outcome());
    }

    /** Cells of this that are in nobody's matrix any more. */
    public List<String> orphans(List<MatrixCell> actual) {
        Map<String, MatrixCell> left = byName();
        actual.forEach(cell -> left.remove(cell.name()));
        return List.copyOf(left.keySet());
    }

    /** What writing {@code next} in place of this changes, by meaning: {@code 2 cells added, 1 changed}. */
    public String changesTo(MatrixGolden next) {
        Map<String, MatrixCell> before = byName();
        long added = next.cells.stream()
                .filter(cell -> !before.containsKey(cell.name()))
                .count();
        long changed = next.cells.stream()
                .filter(cell -> before.containsKey(cell.name())
                        && !before.get(cell.name()).equals(cell))
                .count();
        int removed = orphans(next.cells).size();
        return Stream.of(count(added, "added"), count(changed, "changed"), count(removed, "removed"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String count(long count, String what) {
        return count == 0 ? "" : Plural.of(count, "cell") + " " + what;
    }

    private Map<String, MatrixCell> byName() {
        Map<String, MatrixCell> byName = new LinkedHashMap<>();
        cells.forEach(cell -> byName.put(cell.name(), cell));
        return byName;
    }
}
