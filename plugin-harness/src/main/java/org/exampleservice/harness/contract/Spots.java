package org.exampleservice.harness.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.exampleservice.document.Document;
import org.exampleservice.document.DocumentException;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ListNode;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.document.DocumentNode.ScalarNode;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.document.Position;
import org.exampleservice.harness.golden.Comparison;
import org.exampleservice.harness.golden.Difference;

/** Finds the lines at which failures of a contract can be mended. Reads files only when something has failed. */
final class Spots {

    private static final String PLUGIN = "plugin.json";

    private final Contract contract;

    Spots(Contract contract) {
        this.contract = contract;
    }

    /** The field of contract.yaml under these names or numbers, or the nearest one around it. */
    Spot inContract(String rule, String text, Object... path) {
        Path file = contract.folder().resolve(Contract.FILE);
        Position at = document(file, true)
                .map(document -> follow(document.root(), path))
                .orElse(Position.START);
        return new Spot(rule, text, file, at.line(), at.column());
    }

    /** The declaration of a metric in plugin.json; its top if there is none. The contract if there is no such file. */
    Spot inPlugin(String rule, String text, String metric) {
        return inDefinition(
                rule, text, root -> member(root, "metrics").flatMap(metrics -> declaration(metrics, metric)));
    }

    /** The place in plugin.json that a JSON pointer names, or the nearest one around it. */
    Spot inDefinition(String rule, String text, String pointer) {
        Object[] path = Arrays.stream(pointer.split("/"))
                .skip(1)
                .map(step -> step.matches("[0-9]{1,9}") ? (Object) Integer.valueOf(step) : step)
                .toArray();
        return inDefinition(rule, text, root -> Optional.of(follow(root, path)));
    }

    private Spot inDefinition(String rule, String text, Function<DocumentNode, Optional<Position>> place) {
        Optional<Path> file = contract.plugin()
                .location()
                .map(location -> Files.isDirectory(location) ? location.resolve(PLUGIN) : location)
                .filter(location -> location.endsWith(PLUGIN) && Files.isRegularFile(location));
        if (file.isEmpty()) {
            return inContract(rule, text, "plugin");
        }
        Position at = document(file.get(), false)
                .flatMap(document -> place.apply(document.root()))
                .orElse(Position.START);
        return new Spot(rule, text, file.get(), at.line(), at.column());
    }

    /** One for each difference, at the line of the golden that the run does not satisfy. */
    static List<Spot> inGolden(Path golden, Comparison comparison) {
        return comparison.differences().stream()
                .map(difference -> new Spot(
                        "difference-" + difference.kind().name().toLowerCase(Locale.ROOT),
                        text(difference),
                        golden,
                        Math.max(1, difference.goldenLine()),
                        1))
                .toList();
    }

    private static String text(Difference difference) {
        return difference.path()
                + (difference.firstCycle() == 0 ? "" : " in cycle " + difference.firstCycle())
                + (difference.expected().isEmpty() ? ": not expected" : ": expected " + difference.expected())
                + (difference.actual().isEmpty() ? ", and it is not there" : ", actual " + difference.actual());
    }

    private static Position follow(DocumentNode root, Object... path) {
        DocumentNode node = root;
        Position at = root.position();
        for (Object step : path) {
            Optional<DocumentNode> next = step instanceof Integer index
                    ? node instanceof ListNode list && index < list.items().size()
                            ? Optional.of(list.items().get(index))
                            : Optional.empty()
                    : member(node, step.toString());
            if (next.isEmpty()) {
                return at;
            }
            at = node instanceof ObjectNode object && step instanceof String name
                    ? object.members().get(name).position()
                    : next.get().position();
            node = next.get();
        }
        return at;
    }

    private static Optional<DocumentNode> member(DocumentNode node, String name) {
        return node instanceof ObjectNode object ? object.find(name) : Optional.empty();
    }

    private static Optional<Position> declaration(DocumentNode metrics, String key) {
        if (!(metrics instanceof ListNode list)) {
            return Optional.empty();
        }
        return list.items().stream()
                .flatMap(item -> member(item, "timeseries")
                        .or(() -> member(item, "statetimeseries"))
                        .flatMap(series -> member(series, "key"))
                        .stream())
                .filter(name -> name instanceof ScalarNode scalar && key.equals(scalar.value()))
                .map(DocumentNode::position)
                .findFirst();
    }

    private static Optional<Document> document(Path file, boolean yaml) {
        try {
            return Optional.of(yaml ? DocumentReader.yaml(file) : DocumentReader.json(file));
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }
}
