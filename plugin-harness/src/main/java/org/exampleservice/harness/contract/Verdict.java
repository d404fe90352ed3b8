package org.exampleservice.harness.contract;

import java.util.List;
import java.util.Objects;
import org.exampleservice.harness.recording.Tally;

/**
 * What came of one case against one backend. Immutable, hence thread-safe.
 *
 * @param contract name of the case
 * @param backend a word or two for what it ran against
 * @param cycles that were run
 * @param tally over all cycles
 * @param failures empty if it passed
 * @param notes worth knowing, no failure
 */
public record Verdict(
        String contract, String backend, int cycles, Tally tally, List<Failure> failures, List<String> notes) {

    public Verdict {
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(tally, "tally");
        failures = List.copyOf(failures);
        notes = List.copyOf(notes);
    }

    /** Whether nothing failed. */
    public boolean passed() {
        return failures.isEmpty();
    }

    /** A case that could not be run. */
    static Verdict notRun(String contract, String backend, Failure failure) {
        return new Verdict(contract, backend, 0, Tally.NONE, List.of(failure), List.of());
    }

    /** The kinds of failure, the gravest first. */
    public enum Kind {
        /** The contract or its golden cannot be read. */
        CONTRACT,
        /** The plugin cannot be had, or its plugin.json is invalid. */
        PLUGIN,
        /** The backend cannot be had. */
        ENVIRONMENT,
        /** A query did not return. */
        TIMEOUT,
        /** Something expected did not hold. */
        CHECK,
        /** The recording is not the golden. */
        DIFFERENCE,
        /** The golden was rewritten, so nothing was compared. */
        REWRITTEN
    }

    /**
     * One reason why it did not pass.
     *
     * @param text one or more lines: what, which rule, what to do
     */
    public record Failure(Kind kind, String text) {
        public Failure {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
        }
    }
}
