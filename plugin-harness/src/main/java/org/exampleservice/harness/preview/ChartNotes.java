package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the author of a chart should know about it, as sentences (pages.md 1.5). */
final class ChartNotes {

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{3,8}|rgba?\\([0-9., %]+\\)|[a-zA-Z]+");

    private ChartNotes() {}

    /** About a series as it is declared. */
    static List<String> of(Layout.Series series, boolean mixed) {
        List<String> notes = new ArrayList<>();
        if (!series.declared()) {
            notes.add(series.key() + " is no metric of plugin.json, so nothing is drawn: correct " + series.pointer()
                    + "/key.");
        }
        if (mixed && series.declared()) {
            notes.add(series.key() + " is not drawn: one chart cannot mix numbers and states (pages.md 1.2). Give it a"
                    + " chart of its own.");
        }
        if (series.stacked() && series.type().equals("line")) {
            notes.add("A line cannot be stacked (pages.md 1.2): make " + series.pointer() + " an area or a bar.");
        }
        if (!COLOR.matcher(series.color()).matches()) {
            notes.add(series.pointer() + "/color is no colour, so another one is used.");
        }
        if (series.isState()
                && !series.stateColors().isEmpty()
                && series.stateColors().size() != series.states().size()) {
            notes.add(series.pointer() + "/statecolors has "
                    + series.stateColors().size() + " colours for "
                    + series.states().size() + " states (pages.md 1.5).");
        }
        return notes;
    }

    /** About values that are averaged though nobody said so. */
    static List<String> merging(Layout.Series series, int tuples) {
        if (tuples < 2 || series.merge().isPresent()) {
            return List.of();
        }
        return List.of("The values of " + tuples + " dimension tuples are averaged, because mergeaggregation is missing"
                + " (pages.md 1.2). If their sum is meant, write \"mergeaggregation\": \"sum\" at " + series.pointer()
                + ".");
    }

    /** About more units than axes. */
    static List<String> ofUnits(Layout.Chart chart, boolean state) {
        List<String> notes = new ArrayList<>();
        for (boolean right : new boolean[] {false, true}) {
            List<String> units = chart.series().stream()
                    .filter(series -> series.declared() && series.right() == right)
                    .map(Layout.Series::unit)
                    .distinct()
                    .toList();
            if (!state && units.size() > 1) {
                notes.add("The " + (right ? "right" : "left") + " axis has several units (" + String.join(", ", units)
                        + "): put a series on the other axis with \"rightaxis\".");
            }
        }
        return notes;
    }

    /** About a metric that never came. */
    static String nothing(Layout.Series series) {
        return "No value of " + series.key() + " was emitted here in this run. The status page says what was lost.";
    }
}
