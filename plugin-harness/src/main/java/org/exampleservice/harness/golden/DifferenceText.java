package org.exampleservice.harness.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Differences for people: a few lines each, one line each where an entity has many, never more than can be read. */
final class DifferenceText {

    private static final int MOST_DIFFERENCES = 30;
    private static final int MOST_PER_ENTITY = 10;
    private static final int MOST_IN_FULL = 2;

    private final String golden;
    private final StringBuilder out = new StringBuilder();
    private int shown;

    private DifferenceText(String golden) {
        this.golden = golden.isEmpty() ? "golden" : golden;
    }

    static String of(Comparison comparison) {
        DifferenceText text = new DifferenceText(comparison.golden());
        List<Difference> differences = comparison.differences();
        text.line(
                differences.isEmpty()
                        ? "no differences from " + text.golden
                        : Plural.of(differences.size(), "difference") + " from " + text.golden);
        text.add(differences);
        return text.out.toString();
    }

    private void add(List<Difference> differences) {
        int counted = 0;
        for (List<Difference> block : blocks(differences)) {
            if (shown < MOST_DIFFERENCES) {
                addBlock(block);
                counted += block.size();
            }
        }
        if (counted < differences.size()) {
            line("… and " + Plural.of(differences.size() - counted, "more difference"));
        }
    }

    /** Those of one entity together; those of no entity each for itself. */
    private static List<List<Difference>> blocks(List<Difference> differences) {
        Map<Object, List<Difference>> blocks = new LinkedHashMap<>();
        for (Difference difference : differences) {
            Object key = difference.entity().isEmpty() ? difference : difference.entity();
            blocks.computeIfAbsent(key, name -> new ArrayList<>()).add(difference);
        }
        return List.copyOf(blocks.values());
    }

    private void addBlock(List<Difference> block) {
        if (block.size() <= MOST_IN_FULL) {
            block.forEach(this::addOne);
        } else {
            addMany(block);
        }
        shown += Math.min(block.size(), MOST_PER_ENTITY);
    }

    private void addMany(List<Difference> block) {
        String entity = block.get(0).entity();
        line(entity + ": " + Plural.of(block.size(), "difference"));
        block.stream().limit(MOST_PER_ENTITY).forEach(it -> line("  " + DifferenceLine.of(it, golden, entity)));
        if (block.size() > MOST_PER_ENTITY) {
            line("  … and " + (block.size() - MOST_PER_ENTITY) + " more of " + entity);
        }
        block.stream()
                .filter(it -> !it.why().isEmpty())
                .findFirst()
                .ifPresent(it -> line("  why, of the first: " + it.why()));
    }

    private void addOne(Difference difference) {
        if (DifferenceLine.isEnough(difference)) {
            line(DifferenceLine.of(difference, golden, ""));
            if (!difference.why().isEmpty()) {
                line("  why:      " + difference.why());
            }
        } else {
            addInFull(difference);
        }
    }

    private void addInFull(Difference it) {
        line(it.path());
        if (it.firstCycle() > 0) {
            line("  " + DifferenceLine.word(it) + "in " + DifferenceLine.cycles(it));
        }
        if (!it.expected().isEmpty()) {
            line("  expected: " + Shortened.of(it.expected()));
        }
        if (!it.actual().isEmpty()) {
            line("  actual:   " + Shortened.of(it.actual()) + DifferenceLine.delta(it));
        }
        if (!it.note().isEmpty()) {
            line("  note:     " + it.note());
        }
        if (!it.why().isEmpty()) {
            line("  why:      " + it.why());
        }
        if (it.goldenLine() > 0) {
            line("  golden:   " + golden + ":" + it.goldenLine());
        }
    }

    private void line(String text) {
        out.append(out.length() == 0 ? "" : "\n").append(text);
    }
}
