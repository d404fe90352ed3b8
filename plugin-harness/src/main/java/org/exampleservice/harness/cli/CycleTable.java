package org.exampleservice.harness.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.LogLine;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Tally;
import org.exampleservice.harness.recording.Turn;

/** Cycles as people read them. */
final class CycleTable {

    private static final int WIDEST = 76;

    private final PrintWriter out;

    private final Paint paint;

    CycleTable(PrintWriter out, Paint paint) {
        this.out = out;
        this.paint = paint;
    }

    void head(PluginDefinition definition, String backend, String limits) {
        out.println(Plain.text(definition.name() + " " + definition.version()) + ", against " + backend + ", limits "
                + limits);
    }

    /** The name of the endpoint is empty where there is only one. */
    void print(Cycle cycle, String endpoint) {
        out.println();
        out.println(
                "cycle " + cycle.number() + (endpoint.isEmpty() ? "" : "  " + Plain.text(endpoint)) + "  " + cycle.at()
                        + "  "
                        + Plain.text(cycle.status().toString()) + at(cycle.status()) + turn(cycle.turn()));
        cycle.requests()
                .forEach(request -> out.println("  request   " + Plain.text(request.method() + " " + request.target())
                        + "  " + request.status()));
        rows(cycle.entries());
        cycle.findings()
                .forEach(finding -> out.println("  " + paint.doubtful("finding  ") + " " + Plain.text(finding.text())));
        cycle.log().stream()
                .filter(line -> line.level().getSeverity() >= System.Logger.Level.INFO.getSeverity())
                .forEach(this::log);
        cycle.status().stackTrace().lines().forEach(line -> out.println("  trace     " + Plain.text(line)));
        out.println("  " + text(cycle.tally()));
    }

    void foot(Tally tally) {
        out.println();
        out.println("in all: " + text(tally));
    }

    private static String at(Status status) {
        return status.place().isEmpty() ? "" : "  (raised at " + Plain.text(status.place()) + ")";
    }

    private static String turn(Turn turn) {
        return turn == Turn.QUERIED
                ? ""
                : "  (" + turn.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }

    private void rows(List<Entry> entries) {
        List<EntryRow> rows = new ArrayList<>();
        entries.forEach(entry -> rows.add(EntryRow.of(entry)));
        int width = rows.stream().mapToInt(row -> row.subject().length()).max().orElse(0);
        int shown = Math.min(width, WIDEST);
        rows.forEach(row -> out.println("  " + painted(row.fate()) + " " + padded(row.subject(), shown) + "  "
                + padded(row.kind(), 12) + "  " + row.value()));
    }

    private String painted(String fate) {
        String text = padded(fate, 9);
        return switch (fate) {
            case "withheld" -> paint.doubtful(text);
            case "dropped" -> paint.bad(text);
            default -> text;
        };
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }

    /** A message of several lines, such as a logged exception, goes on under its first. */
    private void log(LogLine line) {
        String text = line.level() + " " + line.source() + ": " + line.message();
        text.lines().limit(1).forEach(first -> out.println("  log       " + Plain.text(first)));
        text.lines().skip(1).forEach(next -> out.println("  log         " + Plain.text(next)));
    }

    static String text(Tally tally) {
        return tally.reported() + " reported"
                + (tally.carried() > 0 ? " and " + tally.carried() + " left over" : "") + ": " + tally.emitted()
                + " emitted, " + tally.withheld() + " withheld, " + tally.dropped() + " dropped";
    }

    static String fate(Fate fate) {
        return fate instanceof Fate.Emitted ? "emitted" : fate instanceof Fate.Withheld ? "withheld" : "dropped";
    }
}
