package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.List;

/**
 * The way of one metric on one entity to what is drawn: tuples, merged minutes, rolled-up frames. Minutes are counted from
 * the window's first. Not thread-safe.
 */
final class Trail {

    private final Layout.Series series;
    private final List<TupleSeries> tuples;
    private final Window window;
    private final Aggregation aggregation;
    private final Aggregation merge;

    Trail(Layout.Series series, List<TupleSeries> tuples, Window window) {
        this.series = series;
        this.tuples = tuples;
        this.window = window;
        this.aggregation = series.aggregation().orElse(Aggregation.AVG);
        this.merge = series.merge().orElse(Aggregation.AVG);
    }

    List<TupleSeries> tuples() {
        return tuples;
    }

    /** The minutes of one tuple. */
    Points raw(TupleSeries tuple) {
        return Points.of(window.minutes(), place -> tuple.at(window.from() + place, aggregation));
    }

    /** The minutes of all tuples, merged. */
    Points merged() {
        return Points.of(window.minutes(), place -> merged(window.from() + place));
    }

    private double merged(int minute) {
        if (tuples.size() == 1) {
            return tuples.get(0).at(minute, aggregation);
        }
        double[] values = new double[tuples.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = tuples.get(i).at(minute, aggregation);
        }
        return merge.of(values);
    }

    /** What a time frame that ends with each minute shows; of states the latest. */
    Points shown(Points merged, int frame) {
        return Points.of(merged.size(), place -> rolledUp(merged, place + 1 - frame, place + 1));
    }

    /** One number for every few minutes. */
    Points coarse(Points merged, int step) {
        int shift = Math.floorMod(window.from(), step);
        int buckets = (merged.size() + shift + step - 1) / step;
        return Points.of(buckets, i -> rolledUp(merged, i * step - shift, (i + 1) * step - shift));
    }

    double rolledUp(Points merged, int from, int until) {
        double[] values = merged.between(from, until);
        if (!series.isState()) {
            return aggregation.of(values);
        }
        for (int i = values.length - 1; i >= 0; i--) {
            if (!Double.isNaN(values[i])) {
                return values[i];
            }
        }
        return Double.NaN;
    }

    /** How tuples became one value. */
    WhyStep mergeStep() {
        if (tuples.size() < 2) {
            return WhyStep.of("merge", "one value", PreviewRule.MERGE_NOTHING);
        }
        PreviewRule rule = series.merge().isPresent() ? PreviewRule.MERGE_GIVEN : PreviewRule.MERGE_DEFAULT;
        return WhyStep.of("merge", merge + " of " + tuples.size() + " dimension tuples", rule);
    }

    /** How minutes became one value. */
    WhyStep rollUpStep() {
        if (series.isState()) {
            return WhyStep.of("roll-up", "latest state", PreviewRule.STATE_ROWS);
        }
        PreviewRule rule = series.aggregation().isPresent() ? PreviewRule.ROLLUP_GIVEN : PreviewRule.ROLLUP_DEFAULT;
        return WhyStep.of("roll-up", aggregation + " of the minutes", rule);
    }

    /** The tuples for people, with their minutes. */
    List<RawView> rawViews(NumberPool pool, int most) {
        List<RawView> views = new ArrayList<>();
        tuples.stream().limit(most).forEach(tuple -> views.add(new RawView(name(tuple), pool.add(raw(tuple)))));
        return views;
    }

    /** The values of a tuple's dimensions; of one without dimensions the metric's key. */
    static String name(TupleSeries tuple) {
        return tuple.dimensions().isEmpty()
                ? tuple.key()
                : String.join(", ", tuple.dimensions().values());
    }
}
