package org.exampleservice.simulator.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two wire forms of the same cluster (sdk.md 12, "demo response"). */
public enum Dialect {
    /** The shape that the tutorial prints: groups of {@code nodes}, on both data routes (sdk.md 1.5). */
    TUTORIAL,

    /** The shape of SDK 1.221 and 1.223: groups of {@code devices}, and one object on {@code /} (sdk.md 1.2 to 1.4). */
    SDK;

    /** The word that people write: the name in lower case, such as {@code tutorial}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dialect that people write so, or empty when there is none; the case counts. */
    public static Optional<Dialect> of(String word) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.word().equals(word))
                .findFirst();
    }
}
