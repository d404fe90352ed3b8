package org.exampleservice.harness.preview;

import java.util.Objects;

/**
 * A line of the log.
 *
 * @param minute from 0
 * @param level how grave: {@code WARNING}
 * @param source {@code runtime} or {@code plugin}
 * @param message secrets masked
 */
public record LogRow(int minute, String level, String source, String message) {
    public LogRow {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(message, "message");
    }
}
