package org.exampleservice.harness.preview;

import java.util.List;
import java.util.Objects;

/**
 * A line, area or row of bars of a chart, or of bands; places are those among the page's numbers.
 *
 * @param label in the legend
 * @param key of the metric
 * @param unit as declared
 * @param type {@code line}, {@code area} or {@code bar}
 * @param color as given, or the next of ours
 * @param right whether its axis is the right one
 * @param stacked whether it stands on the series before
 * @param points place of its minutes
 * @param coarse place of its numbers of five minutes each; -1 if the run is short
 * @param raw what it is made of
 * @param why the steps to it
 * @param explanation help text; may be empty
 * @param states names of the states by number; empty for numbers
 * @param colors of the states by number
 * @param runs of equal states
 */
public record SeriesView(
        String label,
        String key,
        String unit,
        String type,
        String color,
        boolean right,
        boolean stacked,
        int points,
        int coarse,
        List<RawView> raw,
        List<WhyStep> why,
        String explanation,
        List<String> states,
        List<String> colors,
        List<StateRun> runs) {
    public SeriesView {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(color, "color");
        Objects.requireNonNull(explanation, "explanation");
        raw = List.copyOf(raw);
        why = List.copyOf(why);
        states = List.copyOf(states);
        colors = List.copyOf(colors);
        runs = List.copyOf(runs);
    }
}
