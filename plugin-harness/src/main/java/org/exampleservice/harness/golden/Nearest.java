package org.exampleservice.harness.golden;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that was probably meant. */
final class Nearest {

    private static final int MOST_CANDIDATES = 5_000;
    private static final int LONGEST = 200;

    private Nearest() {}

    /** The candidate with the fewest edits; the first of several. */
    static Optional<String> to(String name, Collection<String> candidates) {
        return candidates.stream()
                .limit(MOST_CANDIDATES)
                .min(Comparator.comparingInt(candidate -> edits(cut(name), cut(candidate))));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            nextRow(from.charAt(line - 1), to, row, line);
        }
        return row[to.length()];
    }

    private static void nextRow(char c, String to, int[] row, int line) {
        int diagonal = row[0];
        row[0] = line;
        for (int column = 1; column < row.length; column++) {
            int above = row[column];
            int replaced = diagonal + (c == to.charAt(column - 1) ? 0 : 1);
            row[column] = Math.min(replaced, Math.min(above, row[column - 1]) + 1);
            diagonal = above;
        }
    }
}
