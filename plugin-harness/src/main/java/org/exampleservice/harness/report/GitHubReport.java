package org.exampleservice.harness.report;

import java.io.PrintWriter;
import java.util.List;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.harness.golden.Plural;

/**
 * Verdicts for GitHub Actions: annotations at lines of files, and a summary of the step in Markdown. GitHub shows ten
 * errors of a step and drops the rest silently, so the gravest ten are given and the summary has them all, up to its
 * limit of one MiB. Stateless, hence thread-safe.
 */
public final class GitHubReport {

    private static final int MOST = 10;
    private static final int LARGEST_SUMMARY = 900_000;

    private GitHubReport() {}

    /** Prints a workflow command for each of the gravest remarks; one that has no place is left to the summary. */
    public static void annotate(Remarks remarks, PrintWriter out) {
        remarks.shown().stream()
                .limit(MOST)
                .forEach(remark -> out.println(
                        "::" + command(remark.level()) + " file=" + property(remark.file()) + ",line=" + remark.line()
                                + ",col=" + remark.column() + ",title=" + property(remark.rule()) + "::"
                                + data(remark.text())));
    }

    /** The summary in Markdown; names in it are text and never markup. */
    public static String summary(List<Judged> cases) {
        long failed = cases.stream().filter(one -> !one.verdict().passed()).count();
        StringBuilder text = new StringBuilder("### Contracts: " + (cases.size() - failed) + " passed, " + failed
                + " failed\n\n| | case | backend | emitted | withheld | dropped |\n|---|---|---|---|---|---|\n");
        cases.stream().filter(one -> !one.verdict().passed()).forEach(one -> text.append(row(one.verdict())));
        cases.stream().filter(one -> one.verdict().passed()).forEach(one -> text.append(row(one.verdict())));
        cases.stream().filter(one -> !one.verdict().passed()).forEach(one -> text.append(failures(one)));
        return text.length() <= LARGEST_SUMMARY ? text.toString() : cut(text.toString());
    }

    private static String cut(String text) {
        int end = text.lastIndexOf('\n', LARGEST_SUMMARY);
        String fence = text.substring(0, end).split("<pre>", -1).length
                        > text.substring(0, end).split("</pre>", -1).length
                ? "\n</pre>"
                : "";
        return text.substring(0, end) + fence + "\n\nThe rest is left out; GitHub takes no more.\n";
    }

    private static String row(Verdict verdict) {
        return "| " + (verdict.passed() ? "pass" : "**FAIL**") + " | " + cell(verdict.contract()) + " | "
                + cell(verdict.backend()) + " | " + verdict.tally().emitted() + " | "
                + verdict.tally().withheld() + " | " + verdict.tally().dropped() + " |\n";
    }

    private static String failures(Judged one) {
        StringBuilder text = new StringBuilder("\n#### " + cell(one.verdict().contract()) + ", "
                + Plural.of(one.verdict().failures().size(), "failure") + "\n\n<pre>\n");
        one.verdict()
                .failures()
                .forEach(failure -> text.append(
                                markup(Visible.text(failure.text())).replace("\n\n", "\n \n"))
                        .append('\n'));
        return text.append("\nAgain: ")
                .append(markup(one.command()))
                .append("\n</pre>\n")
                .toString();
    }

    /** Inline text of Markdown: every character that means something there is written as an entity. */
    private static String cell(String text) {
        StringBuilder cell = new StringBuilder();
        Visible.line(text).codePoints().forEach(point -> {
            if (point < 128 && !Character.isLetterOrDigit(point) && point != ' ' && point != '-' && point != '.') {
                cell.append("&#").append(point).append(';');
            } else {
                cell.appendCodePoint(point);
            }
        });
        return cell.toString();
    }

    private static String markup(String text) {
        return Html.text(text);
    }

    private static String command(Remark.Level level) {
        return level == Remark.Level.NOTE ? "notice" : level.word();
    }

    private static String data(String text) {
        return Visible.text(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
