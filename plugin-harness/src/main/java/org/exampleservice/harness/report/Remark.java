package org.exampleservice.harness.report;

import java.util.Locale;
import java.util.Objects;

/**
 * Something to be said about a line of a file. Immutable, hence thread-safe.
 *
 * @param rule stable name of what was broken
 * @param level how grave
 * @param text for people
 * @param file as in a URI: relative to the root of the source tree with {@code /}, or absolute
 * @param line from 1
 * @param column from 1
 */
public record Remark(String rule, Level level, String text, String file, int line, int column) {

    /** How grave. */
    public enum Level {
        ERROR,
        WARNING,
        NOTE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Remark {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(file, "file");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    "Remark at " + file + ":" + line + ":" + column + " is before 1:1. Count from 1.");
        }
    }
}
