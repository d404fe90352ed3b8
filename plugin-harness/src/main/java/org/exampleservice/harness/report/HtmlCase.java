package org.exampleservice.harness.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.exampleservice.harness.contract.Evidence;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.LogLine;
import org.exampleservice.harness.recording.Tally;
import org.exampleservice.harness.report.Timelines.Timeline;

/** One case of the page: its head, why it failed, and what lies behind it. */
final class HtmlCase {

    private static final int MOST_SERIES = 40;

    private HtmlCase() {}

    /** The line that is always seen. */
    static String head(Verdict verdict) {
        Tally tally = verdict.tally();
        return "<b class=" + (verdict.passed() ? "p>PASS" : "f>FAIL") + "</b> "
                + Html.line(Visible.shortened(verdict.contract(), 200)) + "<i>"
                + Html.line(verdict.backend()) + "</i><small>" + verdict.cycles() + " cycles, " + tally.emitted()
                + " emitted, " + tally.withheld() + " withheld, " + tally.dropped() + " dropped</small>";
    }

    /**
     * Why it failed, and how to see it again.
     *
     * @param longest characters of one reason that are shown
     */
    static String reasons(Judged one, int longest) {
        StringBuilder out = new StringBuilder();
        one.verdict()
                .failures()
                .forEach(failure -> out.append("<pre class=x>")
                        .append(Html.text(Visible.shortened(failure.text(), longest)))
                        .append("</pre>"));
        one.verdict()
                .notes()
                .forEach(note -> out.append("<p>note: ")
                        .append(Html.text(Visible.shortened(note, 1000)))
                        .append("</p>"));
        if (!one.verdict().passed()) {
            out.append("<pre class=c>").append(Html.text(one.command())).append("</pre>");
        }
        return out.toString();
    }

    /** Timeline, drops, requests, findings and log of a run. */
    static String details(Evidence evidence) {
        List<Cycle> cycles = evidence.recording().cycles();
        return statuses(cycles)
                + timelines(evidence)
                + drops(cycles)
                + requests(cycles)
                + findings(cycles)
                + log(cycles);
    }

    private static String statuses(List<Cycle> cycles) {
        Map<String, String> statuses = new LinkedHashMap<>();
        cycles.forEach(cycle -> HtmlTable.count(statuses, cycle.status().toString(), cycle.number()));
        return HtmlTable.of("Status", statuses);
    }

    private static String timelines(Evidence evidence) {
        List<Timeline> timelines = Timelines.of(evidence.recording(), MOST_SERIES + 1);
        int cycles = evidence.recording().cycles().size();
        String drawn = timelines.stream()
                .limit(MOST_SERIES)
                .map(timeline -> "<tr><td>" + Html.line(Visible.shortened(timeline.name(), 300)) + "<td>"
                        + SeriesSvg.of(timeline, cycles))
                .collect(Collectors.joining());
        return drawn.isEmpty()
                ? ""
                : "<h3>Timeline</h3><table class=t>" + drawn + "</table>"
                        + (timelines.size() > MOST_SERIES ? "<p>More metrics are left out.</p>" : "");
    }

    private static String drops(List<Cycle> cycles) {
        Map<String, String> drops = new LinkedHashMap<>();
        for (Cycle cycle : cycles) {
            for (Entry entry : cycle.entries()) {
                if (entry.fate() instanceof Fate.Dropped dropped) {
                    String subject = entry.emission() instanceof Emission.Metric metric
                            ? Timelines.name(metric)
                            : entry.emission().entity().toString();
                    HtmlTable.count(
                            drops,
                            subject + ": " + dropped.reason().wireName() + " ("
                                    + dropped.reason().source(entry.emission()) + ") " + dropped.detail(),
                            cycle.number());
                }
            }
        }
        return HtmlTable.of("Dropped", drops);
    }

    private static String requests(List<Cycle> cycles) {
        Map<String, String> requests = new TreeMap<>();
        cycles.forEach(cycle -> cycle.requests()
                .forEach(request -> HtmlTable.count(
                        requests,
                        request.method() + " " + request.target() + " → " + request.status(),
                        cycle.number())));
        return HtmlTable.of("Requests", requests);
    }

    private static String findings(List<Cycle> cycles) {
        Map<String, String> findings = new LinkedHashMap<>();
        cycles.forEach(cycle ->
                cycle.findings().forEach(finding -> HtmlTable.count(findings, finding.text(), cycle.number())));
        return HtmlTable.of("Findings", findings);
    }

    private static String log(List<Cycle> cycles) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Cycle cycle : cycles) {
            cycle.log().stream()
                    .filter(line -> line.level().getSeverity() >= System.Logger.Level.INFO.getSeverity())
                    .forEach(line -> HtmlTable.count(lines, text(line), cycle.number()));
        }
        return HtmlTable.of("Log", lines);
    }

    private static String text(LogLine line) {
        return line.level() + " " + line.source() + ": " + line.message();
    }
}
