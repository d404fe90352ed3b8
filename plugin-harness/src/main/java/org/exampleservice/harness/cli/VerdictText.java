package org.exampleservice.harness.cli;

import java.io.PrintWriter;
import java.util.List;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.harness.golden.Plural;

/** Verdicts as people read them. */
final class VerdictText {

    private final PrintWriter out;
    private final Paint paint;

    VerdictText(PrintWriter out, Paint paint) {
        this.out = out;
        this.paint = paint;
    }

    void print(Verdict verdict) {
        out.println((verdict.passed() ? paint.good("PASS") : paint.bad("FAIL")) + "  " + Plain.text(verdict.contract())
                + (verdict.backend().isEmpty() ? "" : ", " + verdict.backend())
                + (verdict.cycles() == 0
                        ? ""
                        : ": " + Plural.of(verdict.cycles(), "cycle") + ", " + CycleTable.text(verdict.tally())));
        verdict.failures().forEach(failure -> indented(failure.text()));
        verdict.notes().forEach(note -> indented("note: " + note));
    }

    void foot(List<Verdict> verdicts) {
        long passed = verdicts.stream().filter(Verdict::passed).count();
        out.println();
        out.println(Plural.of(verdicts.size(), "case") + ": " + paint.good(passed + " passed") + ", "
                + failed(verdicts.size() - passed));
    }

    private String failed(long count) {
        String text = count + " failed";
        return count == 0 ? text : paint.bad(text);
    }

    private void indented(String text) {
        text.lines().forEach(line -> out.println("      " + Plain.text(line)));
    }
}
