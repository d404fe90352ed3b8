package org.exampleservice.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that someone probably meant. Thread-safe. */
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The name with the fewest differing characters, upper and lower case being alike; of several the first.
     *
     * @param given what was written
     * @param names what could have been meant
     * @return empty if more than a third of the characters would have to change
     */
    public static Optional<String> to(String given, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(given, name) <= Math.max(1, given.length() / 3))
                .min(Comparator.comparingInt(name -> distance(given, name)));
    }

    /** A sentence that asks {@code Did you mean "x"?}, or the other one if nothing is near. */
    static String question(String given, Collection<String> names, String otherwise) {
        return to(given, names).map(name -> "Did you mean \"" + name + "\"?").orElse(otherwise);
    }

    /** Number of characters to add, remove or replace. */
    private static int distance(String one, String other) {
        if (one.length() > LONGEST || other.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        return distance(
                one.toLowerCase(Locale.ROOT).toCharArray(),
                other.toLowerCase(Locale.ROOT).toCharArray());
    }

    private static int distance(char[] one, char[] other) {
        int[] row = new int[other.length + 1];
        for (int j = 0; j <= other.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length; j++) {
                int replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length];
    }
}
