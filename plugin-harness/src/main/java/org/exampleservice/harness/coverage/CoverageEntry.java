package org.exampleservice.harness.coverage;

import java.util.Objects;

/**
 * One thing that plugin.json declares, and whether the run covers it. Immutable, hence thread-safe.
 *
 * @param kind of the entry
 * @param name by which a contract can except it
 * @param outcome what the run shows
 * @param why in a few words, where it is not covered; empty otherwise
 * @param pointer where it stands in plugin.json, as a JSON pointer
 */
public record CoverageEntry(EntryKind kind, String name, Outcome outcome, String why, String pointer) {

    /** What a run shows about an entry. */
    public enum Outcome {
        COVERED,
        /** Never, though the run was long enough. */
        NEVER,
        /** The run is too short to tell: a relative value takes two cycles. */
        NOT_YET,
        /** It cannot be told with this plugin. */
        UNTOLD
    }

    public CoverageEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(pointer, "pointer");
    }

    static CoverageEntry covered(EntryKind kind, String name, String pointer) {
        return new CoverageEntry(kind, name, Outcome.COVERED, "", pointer);
    }

    static CoverageEntry never(EntryKind kind, String name, String why, String pointer) {
        return new CoverageEntry(kind, name, Outcome.NEVER, why, pointer);
    }

    /** {@code state service.state_5/WORKING}. */
    public String title() {
        return kind.word() + " " + name;
    }

    @Override
    public String toString() {
        return title() + (why.isEmpty() ? "" : ": " + why);
    }
}
