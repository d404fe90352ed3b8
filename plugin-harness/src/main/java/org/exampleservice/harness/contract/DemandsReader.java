package org.exampleservice.harness.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.Nearest;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.harness.alert.AlertExpectation;
import org.exampleservice.harness.alert.Missing;
import org.exampleservice.harness.coverage.CoverageSpec;
import org.exampleservice.harness.coverage.CoverageSpec.Exemption;
import org.exampleservice.harness.coverage.EntryKind;

/** Reads {@code coverage} and {@code alerts}, and hands {@code oracle} on. */
final class DemandsReader {

    private static final int MOST_ENTRIES = 100_000;
    private static final Map<String, EntryKind> KINDS = words(EntryKind.values(), EntryKind::word);
    private static final Map<String, Missing> MISSING = words(Missing.values(), Missing::word);
    private static final Map<String, Boolean> NEVER = Map.of("never", true);

    private final ObjectReader root;
    private final int cycles;
    private final List<Cell> cells;

    /** For a contract that has these variants. */
    DemandsReader(ObjectReader root, int cycles, List<Cell> cells) {
        this.root = root;
        this.cycles = cycles;
        this.cells = cells;
    }

    Demands read() {
        return new Demands(new OracleReader(root).read(), coverage(), alerts());
    }

    private Optional<CoverageSpec> coverage() {
        return root.object("coverage").optional().map(fields -> {
            CoverageSpec spec =
                    new CoverageSpec(fields.integer("at_least", 0, 100).or(100), declares(fields), exemptions(fields));
            fields.rejectUnknown();
            return spec;
        });
    }

    private static Map<EntryKind, Integer> declares(ObjectReader coverage) {
        Map<EntryKind, Integer> declares = new EnumMap<>(EntryKind.class);
        coverage.object("declares").optional().ifPresent(fields -> {
            KINDS.forEach((word, kind) ->
                    fields.integer(word, 0, MOST_ENTRIES).optional().ifPresent(number -> declares.put(kind, number)));
            fields.rejectUnknown();
        });
        return declares;
    }

    private static List<Exemption> exemptions(ObjectReader coverage) {
        return coverage.objects("except").or(List.of()).stream()
                .map(fields -> {
                    Exemption exemption = new Exemption(
                            fields.choice("kind", KINDS).required(),
                            fields.text("name").optional(),
                            fields.text("because")
                                    .check(text -> !text.isBlank(), "a reason", "Say why.")
                                    .required());
                    fields.rejectUnknown();
                    return exemption;
                })
                .toList();
    }

    private Optional<List<AlertDemand>> alerts() {
        return root.objects("alerts").optional().map(all -> {
            List<AlertDemand> demands = new ArrayList<>();
            all.forEach(fields -> demands.add(new AlertDemand(cell(fields), demands.size(), alert(fields))));
            return demands;
        });
    }

    private String cell(ObjectReader fields) {
        List<String> names = cells.stream().map(Cell::name).toList();
        Optional<String> name = fields.text("cell").optional();
        name.filter(it -> !names.contains(it))
                .ifPresent(it -> fields.report(
                        fields.find("cell").orElseThrow(),
                        fields.node().pointer() + " is about the variant \"" + it + "\"",
                        names.isEmpty()
                                ? "the contract has no cases and no matrix"
                                : "there are " + String.join(", ", names),
                        Nearest.to(it, names)
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("Remove it, or name a variant.")));
        return name.orElse("");
    }

    private AlertExpectation alert(ObjectReader fields) {
        String alert = fields.text("alert").required();
        Optional<String> on = fields.text("on").optional();
        Missing missing = fields.choice("missing", MISSING).or(Missing.SKIPPED);
        Optional<DocumentNode> opens = fields.find("opens");
        boolean never = opens.filter(node -> "never".equals(node.toJava())).isPresent();
        OptionalInt from = never
                ? OptionalInt.empty()
                : OptionalInt.of(fields.integer("opens", 1, cycles).required());
        never = never && fields.choice("opens", NEVER).or(true);
        OptionalInt to = fields.integer("closes", 1, cycles)
                .optional()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        if (to.isPresent() && (never || to.getAsInt() <= from.orElse(0))) {
            fields.report(
                    fields.node(),
                    fields.node().pointer() + " closes in minute " + to.getAsInt()
                            + (never ? " and never opens" : " and opens in minute " + from.orElse(0)),
                    "an alert closes after it opened",
                    "Correct one of the two.");
        }
        fields.rejectUnknown();
        return new AlertExpectation(alert, on, from, to, missing);
    }

    private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
        Map<String, T> words = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> words.put(word.apply(value), value));
        return words;
    }
}
