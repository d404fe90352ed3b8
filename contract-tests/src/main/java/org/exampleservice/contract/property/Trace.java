package org.exampleservice.contract.property;

import java.util.List;
import java.util.Objects;

/**
 * What one minute of a chain came to, as text: the form in which the engine and the reference are compared.
 *
 * @param minute counted from 1
 * @param lines at and turn, status, batches, what the instance saw, then every entry with its fate, log lines,
 *     findings
 */
public record Trace(int minute, List<String> lines) {
    public Trace {
        Objects.requireNonNull(lines, "lines");
        lines = List.copyOf(lines);
    }
}
