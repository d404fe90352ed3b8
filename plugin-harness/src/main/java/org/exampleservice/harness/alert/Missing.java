package org.exampleservice.harness.alert;

import java.util.Locale;

/**
 * What a minute without a value is to a rule. No source says what the server does (pages.md 1.2), so it is a switch;
 * {@link #SKIPPED} is the default.
 */
public enum Missing {
    /** It is no sample: the window holds the last values there were. */
    SKIPPED,
    /** It is a sample that does not violate. */
    FINE,
    /** It is a sample that violates. */
    VIOLATING;

    /** The word that people write. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
