package org.exampleservice.harness.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.Nearest;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.fault.Fault;

/** Reads {@code cases} and {@code matrix}. */
final class CellsReader {

    /** The middle must have cycles before and behind it. */
    private static final int LEAST_CYCLES = 4;

    private static final int MOST_CELLS = 1_000;
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";
    private static final String NONE = "none";

    private final ObjectReader root;
    private final Paths paths;
    private final int cycles;
    private final boolean simulated;
    private MatrixSpec spec = MatrixSpec.NONE;

    CellsReader(ObjectReader root, Paths paths, int cycles, boolean simulated) {
        this.root = root;
        this.paths = paths;
        this.cycles = cycles;
        this.simulated = simulated;
    }

    /** Both kinds of variants. To be called before {@link #matrix()}. */
    List<Cell> cells() {
        Set<Cell> cells = new LinkedHashSet<>();
        Map<String, Story> words = Story.byWord();
        for (String word : root.texts("cases").or(List.of())) {
            Optional.ofNullable(words.get(word))
                    .ifPresentOrElse(story -> cells.add(Cell.of(story)), () -> unknown("cases", word, words.keySet()));
        }
        spec = root.object("matrix").optional().map(this::matrix).orElse(MatrixSpec.NONE);
        cells.addAll(spec.cells());
        boolean needsMiddle = cells.stream()
                .anyMatch(cell -> cell.fault().isPresent()
                        || cell.story().filter(story -> story != Story.FIRST).isPresent());
        if (needsMiddle && cycles < LEAST_CYCLES) {
            root.report(
                    root.node(),
                    "cycles is " + cycles,
                    "cases and faults come in the middle of at least " + LEAST_CYCLES + " cycles",
                    "Run more.");
        }
        Set<String> names = new HashSet<>();
        cells.stream()
                .map(Cell::slug)
                .filter(name -> !names.add(name))
                .forEach(name -> root.find("matrix")
                        .ifPresent(node -> root.report(
                                node,
                                "there are two cells " + name,
                                "each has a golden of its own, by its name",
                                "Name one otherwise.")));
        return List.copyOf(cells);
    }

    private void unknown(String field, String word, Set<String> words) {
        root.find(field)
                .ifPresent(node -> root.report(
                        node,
                        field + " has \"" + word + "\"",
                        "known are " + String.join(", ", words),
                        nearest(word, words, "Write one of them.")));
    }

    /** What is varied. */
    MatrixSpec matrix() {
        return spec;
    }

    private MatrixSpec matrix(ObjectReader matrix) {
        List<MatrixAxis> axes = new ArrayList<>();
        config(matrix).ifPresent(axes::add);
        scenario(matrix).ifPresent(axes::add);
        fault(matrix).ifPresent(axes::add);
        boolean pairwise = matrix.bool("pairwise").or(false);
        matrix.rejectUnknown();
        long count = axes.stream().mapToLong(axis -> axis.values().size()).reduce(1, (a, b) -> a * b);
        if (axes.isEmpty() || count > MOST_CELLS || count == 0) {
            matrix.report(
                    matrix.node(),
                    "matrix has " + (axes.isEmpty() ? 0 : count) + " cells",
                    "it has at least one of config, scenario, fault, and from 1 to " + MOST_CELLS + " cells",
                    "Name values, or fewer of them.");
            return MatrixSpec.NONE;
        }
        return new MatrixSpec(axes, pairwise);
    }

    private Optional<MatrixAxis> config(ObjectReader matrix) {
        return matrix.object("config").optional().map(configs -> {
            List<MatrixAxis.Point> values = new ArrayList<>();
            configs.values().forEach((name, node) -> {
                if (!name.matches(NAME) || !(node instanceof DocumentNode.ObjectNode object)) {
                    configs.report(
                            node,
                            "the configuration \"" + name + "\" is not usable",
                            "a configuration has a name of letters, digits, dots and dashes, and an object of values",
                            "Write one like plain: {}.");
                    return;
                }
                Map<String, Object> config = new LinkedHashMap<>();
                configs.at(object)
                        .values()
                        .forEach((key, value) ->
                                Optional.ofNullable(value.toJava()).ifPresent(plain -> config.put(key, plain)));
                values.add(MatrixAxis.Point.config(name, config));
            });
            return new MatrixAxis("config", values);
        });
    }

    private Optional<MatrixAxis> scenario(ObjectReader matrix) {
        return matrix.texts("scenario").optional().map(names -> {
            List<MatrixAxis.Point> values = new ArrayList<>();
            if (!simulated) {
                matrix.report(
                        matrix.find("scenario").orElseThrow(),
                        "/matrix has scenarios, and the backend is no simulator",
                        "only the simulator tells scenarios",
                        "Take them out, or use a simulator backend.");
            }
            for (String name : names) {
                boolean shipped = BackendSpec.Simulator.isShipped(name);
                String path = shipped
                        ? name
                        : paths.folder().resolve(name).normalize().toString();
                String shown = name.replaceAll(".*[/\\\\]", "").replaceAll("\\.ya?ml$", "");
                if (!shipped && !Files.isRegularFile(Path.of(path))) {
                    matrix.report(
                            matrix.find("scenario").orElseThrow(),
                            "/matrix/scenario has \"" + name + "\"",
                            "it must be the name of a shipped scenario, or the path of a file",
                            nearest(name, BackendSpec.Simulator.shipped(), "Correct it."));
                }
                values.add(MatrixAxis.Point.scenario(shown, path));
            }
            return new MatrixAxis("scenario", values);
        });
    }

    private Optional<MatrixAxis> fault(ObjectReader matrix) {
        Map<String, Fault> words = Fault.byWord();
        return matrix.texts("fault").optional().map(names -> {
            List<MatrixAxis.Point> values = new ArrayList<>();
            for (String name : names) {
                if (!name.equals(NONE) && !words.containsKey(name)) {
                    Set<String> known = new LinkedHashSet<>(words.keySet());
                    known.add(NONE);
                    matrix.report(
                            matrix.find("fault").orElseThrow(),
                            "/matrix/fault has \"" + name + "\"",
                            "known are " + String.join(", ", known),
                            nearest(name, known, "Write one of them."));
                }
                values.add(MatrixAxis.Point.fault(name, Optional.ofNullable(words.get(name))));
            }
            return new MatrixAxis("fault", values);
        });
    }

    private static String nearest(String word, Collection<String> known, String otherwise) {
        return Nearest.to(word, known)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse(otherwise);
    }
}
