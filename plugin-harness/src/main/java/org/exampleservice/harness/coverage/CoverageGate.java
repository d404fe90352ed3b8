package org.exampleservice.harness.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.exampleservice.harness.coverage.CoverageEntry.Outcome;

/** Holds coverage against what a contract asks for. Stateless, hence thread-safe. */
public final class CoverageGate {

    private static final int PERCENT = 100;

    private final CoverageSpec spec;
    private final CoverageReport report;
    private final List<CoverageSpec.Exemption> unneeded;

    private CoverageGate(CoverageSpec spec, CoverageReport report) {
        this.spec = spec;
        this.report = report;
        this.unneeded = new ArrayList<>(spec.exemptions());
    }

    /**
     * What came of it.
     *
     * @param summary one line: the figure
     * @param problems empty if the gate is open
     * @param remarks entries that are not covered while the gate is open, one line each
     */
    public record Result(String summary, List<Problem> problems, List<String> remarks) {
        public Result {
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Something that closes the gate.
     *
     * @param rule stable name of what was broken
     * @param text for people
     * @param pointer where it stands in plugin.json; empty if it stands in the contract
     * @param exemption place among the contract's exceptions; empty if it is not about one
     */
    public record Problem(String rule, String text, Optional<String> pointer, Optional<Integer> exemption) {}

    /** Whether the run covers enough, and plugin.json declares what the contract says. */
    public static Result check(CoverageSpec spec, CoverageReport report) {
        return new CoverageGate(spec, report).check();
    }

    private Result check() {
        List<CoverageEntry> never =
                report.with(Outcome.NEVER).stream().filter(this::isNotExcepted).toList();
        List<Undeclared> undeclared = report.undeclared().stream()
                .filter(it -> !isExcepted(it.kind(), it.name()))
                .toList();
        int covered = report.with(Outcome.COVERED).size();
        int all = covered + never.size();
        int percent = all == 0 ? PERCENT : covered * PERCENT / all;
        List<Problem> problems = new ArrayList<>();
        declared(problems);
        if (percent < spec.atLeast()) {
            never.forEach(entry -> problems.add(new Problem(
                    "not-covered",
                    entry + ". Report it, lengthen the run, or say under coverage: except why not",
                    Optional.of(entry.pointer()),
                    Optional.empty())));
        }
        undeclared.forEach(it -> problems.add(new Problem(
                "undeclared",
                it + ". Declare it, or say under coverage: except why not",
                Optional.of(""),
                Optional.empty())));
        unneeded.forEach(exception -> problems.add(new Problem(
                "unneeded-exception",
                "the exception of " + exception + " is not needed: it is covered or not there. Remove it",
                Optional.empty(),
                Optional.of(spec.exemptions().indexOf(exception)))));
        return new Result(summary(covered, all, percent), problems, remarks(percent, never));
    }

    private boolean isNotExcepted(CoverageEntry entry) {
        return !isExcepted(entry.kind(), entry.name());
    }

    private boolean isExcepted(EntryKind kind, String name) {
        List<CoverageSpec.Exemption> needed = spec.exemptions().stream()
                .filter(exception -> exception.isFor(kind, name))
                .toList();
        unneeded.removeAll(needed);
        return !needed.isEmpty();
    }

    private void declared(List<Problem> problems) {
        for (EntryKind kind : EntryKind.values()) {
            Integer expected = spec.declares().get(kind);
            int found = report.declared(kind);
            if (expected != null && expected != found) {
                problems.add(new Problem(
                        "declares",
                        "plugin.json declares " + found + " of kind " + kind.word() + ", and the contract says "
                                + expected + (found == 0 ? "" : "; it has " + names(kind))
                                + ". Put back what is gone, or correct the number under coverage: declares",
                        Optional.empty(),
                        Optional.empty()));
            }
        }
    }

    private String names(EntryKind kind) {
        return report.entries().stream()
                .filter(entry -> entry.kind() == kind)
                .map(CoverageEntry::name)
                .collect(Collectors.joining(", "));
    }

    private String summary(int covered, int all, int percent) {
        int notYet = report.with(Outcome.NOT_YET).size();
        int untold = report.with(Outcome.UNTOLD).size();
        int excepted = report.entries().size() - all - notYet - untold;
        return "coverage of plugin.json: " + covered + " of " + all + " entries, " + percent + " %"
                + (excepted == 0 ? "" : ", " + excepted + " excepted")
                + (notYet == 0 ? "" : ", " + notYet + " not yet")
                + (untold == 0 ? "" : ", " + untold + " that cannot be told");
    }

    private List<String> remarks(int percent, List<CoverageEntry> never) {
        List<String> remarks = new ArrayList<>();
        if (percent >= spec.atLeast()) {
            never.forEach(entry -> remarks.add("not covered: " + entry));
        }
        report.with(Outcome.NOT_YET).forEach(entry -> remarks.add("not yet: " + entry));
        return remarks;
    }
}
