package org.exampleservice.harness.contract;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A line of a file at which a failure can be mended. Immutable, hence thread-safe.
 *
 * @param rule stable name of what was broken: {@code drop-undeclared-state}, {@code difference-missing}
 * @param text what is wrong, for people
 * @param file plugin.json, contract.yaml or golden, as the contract names it
 * @param line from 1
 * @param column from 1
 */
public record Spot(String rule, String text, Path file, int line, int column) {

    public Spot {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(file, "file");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    "Spot " + file + ":" + line + ":" + column + " is before 1:1. Count lines and columns from 1.");
        }
    }

    /** The first character of a file. */
    static Spot top(String rule, String text, Path file) {
        return new Spot(rule, text, file, 1, 1);
    }
}
