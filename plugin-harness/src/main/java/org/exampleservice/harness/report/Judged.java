package org.exampleservice.harness.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.exampleservice.harness.contract.Verdict;

/**
 * A verdict, where its contract is, and how long it took. Immutable, hence thread-safe.
 *
 * @param folder of the contract, as it was given
 * @param verdict on one case against one backend
 * @param took real time
 * @param coverage percentage that was asked for beside the contract, if any
 */
public record Judged(Path folder, Verdict verdict, Duration took, Optional<Integer> coverage) {

    public Judged {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(took, "took");
        Objects.requireNonNull(coverage, "coverage");
    }

    /** One of which nothing was asked beside its contract. */
    public Judged(Path folder, Verdict verdict, Duration took) {
        this(folder, verdict, took, Optional.empty());
    }

    /** The same without its recording. */
    public Judged alone() {
        return new Judged(folder, verdict.alone(), took, coverage);
    }

    /** The command line that gives the same verdict, for a POSIX shell. */
    public String command() {
        String contract = verdict.contract();
        int mark = contract.indexOf('#');
        String name = mark < 0 ? "" : contract.substring(mark + 1);
        boolean broken = name.contains(" ") || name.equals("matrix");
        return "java -jar plugin-harness.jar test " + quoted(Visible.line(folder.toString()))
                + (broken ? " --matrix" : "")
                + (name.isEmpty()
                        ? coverage.map(percent -> " --coverage " + percent).orElse("")
                        : "")
                + (name.isEmpty() || name.equals("matrix") ? "" : " --cell " + quoted(Visible.line(name)));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:@%+=,\\\\-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
