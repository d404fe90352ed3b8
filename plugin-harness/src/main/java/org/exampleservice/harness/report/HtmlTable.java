package org.exampleservice.harness.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.exampleservice.harness.golden.Plural;

/** Tables of two columns, no longer than people read. */
final class HtmlTable {

    private static final int MOST_ROWS = 50;

    private HtmlTable() {}

    /** Equal rows become one that lists its cycles: {@code 1, 2, 3, …}. */
    static void count(Map<String, String> rows, String text, int cycle) {
        if (rows.size() <= MOST_ROWS || rows.containsKey(text)) {
            rows.merge(text, String.valueOf(cycle), (before, now) -> merged(before, cycle));
        }
    }

    private static String merged(String before, int cycle) {
        int split = Math.max(before.lastIndexOf(' '), before.lastIndexOf('–')) + 1;
        int last = Integer.parseInt(before.substring(split));
        if (last == cycle) {
            return before;
        }
        if (last == cycle - 1) {
            return split > 0 && before.charAt(split - 1) == '–'
                    ? before.substring(0, split) + cycle
                    : before + "–" + cycle;
        }
        return before.length() > 60 ? before.substring(0, split) + cycle : before + ", " + cycle;
    }

    static String of(String title, Map<String, String> rows) {
        return of(title, rows, "cycle ");
    }

    /** With a text before every second cell. */
    static String of(String title, Map<String, String> rows, String before) {
        if (rows.isEmpty()) {
            return "";
        }
        String shown = rows.entrySet().stream()
                .limit(MOST_ROWS)
                .map(row -> "<tr><td>" + Html.line(Visible.shortened(row.getKey(), 500)) + "<td>" + before
                        + Html.line(Visible.shortened(row.getValue(), 500)))
                .collect(Collectors.joining());
        return (title.isEmpty() ? "" : "<h3>" + title + "</h3>") + "<table>" + shown + "</table>"
                + (rows.size() > MOST_ROWS
                        ? "<p>Only the first " + Plural.of(MOST_ROWS, "row") + " are shown.</p>"
                        : "");
    }
}
