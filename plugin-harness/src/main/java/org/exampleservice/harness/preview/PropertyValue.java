package org.exampleservice.harness.preview;

import java.util.Objects;

/**
 * A value that a property had from a minute on.
 *
 * @param minute from 0
 * @param value as reported
 */
public record PropertyValue(int minute, String value) {
    public PropertyValue {
        Objects.requireNonNull(value, "value");
    }

    /** Room that is taken, in numbers of 8 bytes. */
    int weight() {
        return 4 + value.length() / 4;
    }
}
