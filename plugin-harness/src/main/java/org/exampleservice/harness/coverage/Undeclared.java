package org.exampleservice.harness.coverage;

import java.util.Objects;

/**
 * Something that the run has and plugin.json does not declare. Immutable, hence thread-safe.
 *
 * @param kind that it would be
 * @param name by which a contract can except it
 * @param why what was seen
 */
public record Undeclared(EntryKind kind, String name, String why) {
    public Undeclared {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(why, "why");
    }

    /** {@code metric requests}. */
    public String title() {
        return kind.word() + " " + name;
    }

    @Override
    public String toString() {
        return title() + ": " + why;
    }
}
