package org.exampleservice.contract.property;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two traces of one minute, next to each other, with a mark where they part. */
final class SideBySide {

    private static final int WIDTH = 100;

    private SideBySide() {}

    static String of(Trace left, Trace right) {
        int rows = Math.max(left.lines().size(), right.lines().size());
        return IntStream.range(0, rows)
                .mapToObj(row -> row(line(left, row), line(right, row)))
                .collect(Collectors.joining("\n"));
    }

    private static String row(String left, String right) {
        return (left.equals(right) ? "  " : "! ") + padded(left) + " | " + cut(right);
    }

    private static String line(Trace trace, int row) {
        List<String> lines = trace.lines();
        return row < lines.size() ? lines.get(row) : "";
    }

    private static String padded(String text) {
        String cut = cut(text);
        return cut + " ".repeat(WIDTH - cut.length());
    }

    private static String cut(String text) {
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
    }
}
