package org.exampleservice.harness.contract;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.contract.Verdict.Kind;
import org.exampleservice.harness.golden.Comparison;
import org.exampleservice.harness.golden.Golden;
import org.exampleservice.harness.golden.GoldenException;
import org.exampleservice.harness.golden.GoldenFile;
import org.exampleservice.harness.golden.RecordingComparator;
import org.exampleservice.harness.golden.UpdateSummary;
import org.exampleservice.harness.recording.Recording;

/** Holds runs against their goldens, and writes these where that is asked for. */
final class GoldenCheck {

    private final Mode mode;
    private final Contract contract;
    private final List<Failure> failures;
    private final List<String> notes;

    /** Failures and notes are added to those given. */
    GoldenCheck(Mode mode, Contract contract, List<Failure> failures, List<String> notes) {
        this.mode = mode;
        this.contract = contract;
        this.failures = failures;
        this.notes = notes;
    }

    /** Compares, proposes or writes; the comparison is empty if there was none to compare with. */
    Optional<Comparison> check(Ran ran, boolean isFirst) {
        GoldenFile golden = GoldenFile.at(contract.golden(ran.endpoint()));
        try {
            if (mode == Mode.UPDATE) {
                if (isFirst && isComplete()) {
                    update(golden, ran.recording());
                }
                return Optional.empty();
            }
            boolean isMissed = golden.exists() || contract.oracle().isEmpty();
            if (mode == Mode.PROPOSE && isFirst && isComplete() && isMissed) {
                golden.propose(ran.recording());
            }
            if (golden.exists()) {
                return Optional.of(compare(golden, ran));
            }
            absent(golden);
        } catch (GoldenException | UncheckedIOException e) {
            failures.add(Failures.of(Kind.CONTRACT, e, golden.path()));
        }
        return Optional.empty();
    }

    private boolean isComplete() {
        return failures.stream().noneMatch(failure -> failure.kind() == Kind.TIMEOUT);
    }

    private void absent(GoldenFile golden) {
        if (golden.isLooseLink()) {
            String text =
                    golden + " is a link that leads to itself or to nothing, so nothing was compared. Put the file"
                            + " in its place";
            failures.add(Failure.at(Kind.CONTRACT, Spot.top("no-golden", text, golden.path())));
            return;
        }
        if (contract.oracle().isPresent()) {
            notes.add("there is no golden, and the oracle needs none");
            return;
        }
        String text = "there is no golden " + golden
                + ", so nothing was compared; a case that checks nothing is never green. Write it with"
                + " test --update, read it, and commit it";
        failures.add(Failure.at(Kind.CHECK, new Spots(contract).inContract("no-golden", text)));
    }

    private void update(GoldenFile golden, Recording recording) {
        UpdateSummary summary = golden.update(recording);
        if (!summary.isEmpty()) {
            String text = "rewrote " + golden + ": " + summary
                    + ". A run that writes does not pass: read the change, then run again without --update";
            failures.add(Failure.at(Kind.REWRITTEN, Spot.top("rewritten", text, golden.path())));
        }
    }

    private Comparison compare(GoldenFile golden, Ran ran) {
        Comparison comparison = ran.explained(golden.compare(ran.recording()));
        if (!comparison.isEqual()) {
            failures.add(new Failure(Kind.DIFFERENCE, comparison.text(), Spots.inGolden(golden.path(), comparison)));
        }
        if (contract.oracle().isEmpty() && golden.ignoresEverything()) {
            String text = "every value in " + golden
                    + " is ignored, so nothing was checked; a case that checks nothing is never green. Write what is"
                    + " known of one of them, such as {\"$any\": \"number\"}";
            failures.add(Failure.at(Kind.CHECK, Spot.top("checks-nothing", text, golden.path())));
        }
        comparison
                .unneededOperators()
                .forEach(unneeded -> notes.add("line "
                        + unneeded.goldenLine() + " of the golden: the operator " + unneeded.operator() + " of "
                        + unneeded.path() + " never mattered, " + unneeded.plain()
                        + " would do. Write that, or keep it if the value differs from run to run"));
        return comparison;
    }

    /** The recording against another backend is the one against the first. */
    void agreement(Recording recording, Recording first) {
        if (failures.stream().anyMatch(failure -> failure.kind() == Kind.DIFFERENCE)) {
            return;
        }
        String label = contract.backends().get(0).label();
        Comparison comparison = RecordingComparator.compare(Golden.of(first).named(label), recording);
        if (!comparison.isEqual()) {
            String text = "the recording is not the one of " + label
                    + ", and every backend of a contract must give the same:\n" + comparison.text();
            failures.add(
                    Failure.at(Kind.DIFFERENCE, new Spots(contract).inContract("backends-disagree", text, "also")));
        }
    }
}
