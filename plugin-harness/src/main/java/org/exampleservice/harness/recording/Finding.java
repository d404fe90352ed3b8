package org.exampleservice.harness.recording;

import java.util.Objects;

/**
 * Something the kit has to say that the runtime would not: why a status is not what its author expects, or how near a
 * limit is.
 *
 * @param code stable name of the kind: {@code exception-subclass}, {@code near-limit}, {@code dimensions-expected}
 * @param text what was found, which rule, what to do
 */
public record Finding(String code, String text) {

    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
    }
}
