package org.exampleservice.harness.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param insight what is known beyond that
 * @param evidence what it rests on; empty if it could not be run
 */
public record Verdict(
        String contract,
        String backend,
        int cycles,
        Tally tally,
        List<Failure> failures,
        List<String> notes,
        Insight insight,
        Optional<Evidence> evidence) {

    public Verdict {
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(tally, "tally");
        failures = List.copyOf(failures);
        notes = List.copyOf(notes);
        Objects.requireNonNull(insight, "insight");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** Whether nothing failed. */
    public boolean passed() {
        return failures.isEmpty();
    }

    /** The same without what it rests on, which may be large. */
    public Verdict alone() {
        return new Verdict(contract, backend, cycles, tally, failures, notes, insight, Optional.empty());
    }

    /** The same with other failures. */
    Verdict with(List<Failure> others) {
        return new Verdict(contract, backend, cycles, tally, others, notes, insight, evidence);
    }

    /** A case that could not be run. */
    static Verdict notRun(String contract, String backend, Failure failure) {
        return new Verdict(
                contract, backend, 0, Tally.NONE, List.of(failure), List.of(), Insight.NONE, Optional.empty());
    }

    /** One that rests on no run. */
    static Verdict notRun(String contract, String backend, List<Failure> failures) {
        return new Verdict(contract, backend, 0, Tally.NONE, failures, List.of(), Insight.NONE, Optional.empty());
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
     * @param spots lines of files at which it can be mended; may be empty
     */
    public record Failure(Kind kind, String text, List<Spot> spots) {
        public Failure {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
            spots = List.copyOf(spots);
        }

        /** One that stands in no file. */
        public Failure(Kind kind, String text) {
            this(kind, text, List.of());
        }

        /** One that can be mended at one line. */
        static Failure at(Kind kind, Spot spot) {
            return new Failure(kind, spot.text(), List.of(spot));
        }
    }
}
