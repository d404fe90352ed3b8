package org.exampleservice.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.FailureMatrix;
import org.exampleservice.harness.contract.GoldenFolders;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.harness.golden.Plural;
import org.exampleservice.harness.report.Judged;

/** One call of {@code test}: runs, prints and keeps the verdicts. */
final class TestSession {

    private final PrintWriter err;
    private final PrintWriter out;
    private final ReportOptions reports;
    private final Optional<Integer> coverage;
    private final VerdictText text;
    private final boolean live;
    private final List<Verdict> verdicts = new ArrayList<>();
    private int cell;

    TestSession(PrintWriter err, PrintWriter out, ReportOptions reports, Optional<Integer> coverage, Paint paint) {
        this.err = err;
        this.out = out;
        this.reports = reports;
        this.coverage = coverage;
        this.text = new VerdictText(out, paint);
        this.live = paint.live() && !reports.ownsOutput();
    }

    List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    boolean isEmpty() {
        return verdicts.isEmpty();
    }

    void units(List<TestUnits.Unit> units, ContractRunner runner) {
        Progress progress = new Progress(out, live, units.size());
        for (TestUnits.Unit unit : units) {
            long before = System.nanoTime();
            progress.next(unit.folder() + (unit.cell().isEmpty() ? "" : ", " + unit.cell()));
            List<Verdict> some = ExitGuard.around("of " + unit.folder(), err, () -> unit.run(runner));
            progress.clear();
            keep(unit.folder(), some, before);
            some.forEach(text::print);
        }
    }

    void matrices(List<Path> contracts, Mode mode, Optional<String> wanted, Shard shard) {
        Progress progress = new Progress(out, live, contracts.size());
        for (Path contract : contracts) {
            long before = System.nanoTime();
            progress.next(contract.toString());
            FailureMatrix matrix = wanted.isEmpty() && shard.isWhole()
                    ? FailureMatrix.whole(mode)
                    : FailureMatrix.some(
                            mode,
                            wanted.<Predicate<String>>map(name -> name::equals).orElseGet(() -> part(contract, shard)));
            FailureMatrix.Result result = ExitGuard.around("of " + contract, err, () -> matrix.run(contract));
            progress.clear();
            MatrixText.print(contract.toString(), result.cells(), out);
            keep(contract, result.verdicts(), before);
            result.verdicts().stream().filter(verdict -> !verdict.passed()).forEach(text::print);
        }
    }

    /** Cells in turn, beginning at another part for each contract, so that small matrices are spread too. */
    private Predicate<String> part(Path contract, Shard shard) {
        cell = Shard.offset(String.valueOf(contract.toAbsolutePath().normalize().getFileName()));
        return name -> shard.takes(cell++);
    }

    private void keep(Path contract, List<Verdict> some, long before) {
        Duration each = Duration.ofNanos((System.nanoTime() - before) / Math.max(1, some.size()));
        for (Verdict verdict : some) {
            reports.add(new Judged(contract, verdict, each, coverage), out);
            verdicts.add(verdict.alone());
        }
    }

    /** After a run of everything: what no contract reads or needs fails, or goes. */
    void tidy(List<Path> folders, List<Path> contracts, Mode mode) {
        List<Path> orphans = GoldenFolders.orphans(folders);
        if (mode == Mode.UPDATE) {
            contracts.stream()
                    .flatMap(contract -> ContractRunner.removeUnneededOperators(contract).stream())
                    .forEach(done -> out.println(Plain.text(done)));
            if (!orphans.isEmpty() && verdicts.stream().allMatch(TestSession::wasRun)) {
                out.println(Plain.text(GoldenFolders.remove(orphans)));
            }
        } else if (mode == Mode.STRICT && !orphans.isEmpty()) {
            Verdict verdict = GoldenFolders.failing(orphans);
            keep(folders.get(0), List.of(verdict), System.nanoTime());
            text.print(verdict);
        } else {
            orphans.forEach(
                    orphan -> out.println("note: no contract reads the golden " + Plain.text(orphan.toString())));
        }
    }

    private static boolean wasRun(Verdict verdict) {
        return verdict.cycles() > 0;
    }

    void foot(List<Path> folders, boolean ci) {
        text.foot(verdicts);
        int pending = ci ? 0 : GoldenFolders.pending(folders).size();
        if (pending > 0) {
            out.println(Plural.of(pending, "golden") + (pending == 1 ? " waits" : " wait")
                    + " for a review: plugin-harness review "
                    + String.join(" ", folders.stream().map(Path::toString).toList()));
        }
    }
}
