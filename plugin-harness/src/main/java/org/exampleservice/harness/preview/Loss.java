package org.exampleservice.harness.preview;

import java.util.Objects;

/**
 * Something that was reported and never arrived.
 *
 * @param reason {@code undeclared-state}
 * @param source of the rule that took it
 * @param entity it was about
 * @param what it was
 * @param detail of the first time; may be empty
 * @param first minute, from 0
 * @param last minute
 * @param times how often
 */
public record Loss(
        String reason, String source, String entity, String what, String detail, int first, int last, long times) {
    public Loss {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(detail, "detail");
    }

    Loss again(int minute) {
        return new Loss(reason, source, entity, what, detail, first, minute, times + 1);
    }
}
