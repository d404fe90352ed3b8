package org.exampleservice.harness.recording;

import java.util.Objects;

/**
 * A line of the log.
 *
 * @param level how grave
 * @param source {@code runtime} or {@code plugin}
 * @param message secrets masked
 */
public record LogLine(System.Logger.Level level, String source, String message) {

    public LogLine {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(message, "message");
    }
}
