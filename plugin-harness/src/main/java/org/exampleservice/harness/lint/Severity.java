package org.exampleservice.harness.lint;

import java.util.Locale;

/** How bad a finding is, the worst first (sdk.md 12). */
public enum Severity {
    /** The runtime's own validation or build refuses it. */
    ERROR,
    /** Validation lets it pass, and the engine or the pages get it wrong later. */
    WARNING,
    /** Nobody reads it. */
    INFO;

    /** The word for it: {@code error}, {@code warning} or {@code info}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is as bad as the other or worse. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
