package org.exampleservice.harness.preview;

import java.util.Objects;

/**
 * Something that is wrong with plugin.json, or with what was reported.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param place file, line and column, or where else; may be empty
 * @param pointer JSON pointer; empty if there is none
 * @param rule name of the rule it breaks
 * @param text what, why and what to do
 */
public record Notice(String severity, String place, String pointer, String rule, String text) {
    public Notice {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(text, "text");
    }
}
