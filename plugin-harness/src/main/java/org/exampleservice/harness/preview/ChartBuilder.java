package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws the charts of one entity, as data. Not thread-safe. */
final class ChartBuilder {

    /** Lines of a split chart; the greatest are shown. */
    static final int TOP = 10;

    /** From so many minutes on, charts also have numbers of five minutes. */
    private static final int LONG = 360;

    static final int STEP = 5;

    private static final List<String> PALETTE = List.of(
            "#00a6fb", "#c9681a", "#5b8c2a", "#8e5bc0", "#c43d5c", "#1d8a86", "#a38212", "#4e6fd0", "#b0528f",
            "#6f7885");
    private static final List<String> STATE_PALETTE =
            List.of("#c43d5c", "#d9a21b", "#3f9a60", "#4e6fd0", "#8e5bc0", "#1d8a86", "#a3835c", "#6f7885");

    private final EntityHistory entity;
    private final Window window;
    private final NumberPool pool;
    private final Switches switches;

    ChartBuilder(EntityHistory entity, Window window, NumberPool pool, Switches switches) {
        this.entity = entity;
        this.window = window;
        this.pool = pool;
        this.switches = switches;
    }

    ChartView build(Layout.Chart chart) {
        boolean state = chart.series().stream().anyMatch(Layout.Series::isState);
        List<SeriesView> series = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Layout.Series one : chart.series()) {
            notes.addAll(ChartNotes.of(one, one.isState() != state));
            if (one.declared() && one.isState() == state && isHere(one)) {
                add(chart, one, series, notes);
            }
        }
        notes.addAll(ChartNotes.ofUnits(chart, state));
        return new ChartView(chart.group(), chart.title(), chart.description(), state, series, notes, elsewhere(chart));
    }

    private boolean isHere(Layout.Series series) {
        return series.ofGroup() != entity.isDevice();
    }

    private String elsewhere(Layout.Chart chart) {
        boolean none = chart.series().stream().filter(Layout.Series::declared).noneMatch(this::isHere);
        boolean some = chart.series().stream().anyMatch(Layout.Series::declared);
        return none && some ? (entity.isDevice() ? "group" : "device") : "";
    }

    private void add(Layout.Chart chart, Layout.Series one, List<SeriesView> series, List<String> notes) {
        List<TupleSeries> tuples = entity.tuples(one.key());
        if (tuples.isEmpty()) {
            notes.add(ChartNotes.nothing(one));
        } else if (one.isState()) {
            tuples.forEach(tuple -> series.add(stateRow(one, tuple, tuples.size() > 1)));
        } else if (chart.split()) {
            split(one, tuples, series, notes);
        } else {
            Trail trail = new Trail(one, tuples, window);
            notes.addAll(ChartNotes.merging(one, tuples.size()));
            series.add(numbers(one, trail, one.label(), one.color(), PreviewRule.KEY_CHART_MERGED));
        }
    }

    private void split(Layout.Series one, List<TupleSeries> tuples, List<SeriesView> series, List<String> notes) {
        List<Trail> trails = parts(one, tuples).stream()
                .map(part -> new Trail(one, part, window))
                .toList();
        Map<Trail, Double> sizes = new LinkedHashMap<>();
        trails.forEach(trail -> sizes.put(trail, average(trail)));
        List<Trail> greatest = trails.size() <= TOP
                ? trails
                : trails.stream()
                        .sorted(Comparator.comparingDouble((Trail trail) -> -sizes.get(trail)))
                        .limit(TOP)
                        .toList();
        if (trails.size() > TOP) {
            notes.add("The " + TOP + " greatest of " + trails.size() + " are shown, by their average.");
        }
        PreviewRule rule = one.splitBy().isEmpty() ? PreviewRule.SPLIT : PreviewRule.SPLIT_BY_SOME;
        for (Trail trail : greatest) {
            int place = series.size();
            String label = trails.size() == 1 && one.dimensions() == 0 ? one.label() : label(one, trail);
            series.add(numbers(one, trail, label, color(one, place), rule));
        }
    }

    private List<List<TupleSeries>> parts(Layout.Series one, List<TupleSeries> tuples) {
        if (one.splitBy().isEmpty() || !switches.isOn(PreviewRule.SPLIT_BY_SOME)) {
            return tuples.stream().map(List::of).toList();
        }
        return new ArrayList<>(tuples.stream()
                .collect(Collectors.groupingBy(
                        tuple -> name(one, tuple), LinkedHashMap::new, Collectors.toUnmodifiableList()))
                .values());
    }

    private String label(Layout.Series one, Trail trail) {
        TupleSeries tuple = trail.tuples().get(0);
        return one.splitBy().isEmpty() || !switches.isOn(PreviewRule.SPLIT_BY_SOME)
                ? Trail.name(tuple)
                : name(one, tuple);
    }

    private static String name(Layout.Series one, TupleSeries tuple) {
        return one.splitBy().stream()
                .map(dimension -> tuple.dimensions().getOrDefault(dimension, ""))
                .collect(Collectors.joining(", "));
    }

    private double average(Trail trail) {
        double average = Aggregation.AVG.of(trail.merged().between(0, window.minutes()));
        return Double.isNaN(average) ? Double.NEGATIVE_INFINITY : average;
    }

    private SeriesView numbers(Layout.Series one, Trail trail, String label, String color, PreviewRule drawn) {
        Points merged = trail.merged();
        int coarse = window.minutes() > LONG ? pool.add(trail.coarse(merged, STEP)) : -1;
        return new SeriesView(
                label,
                one.key(),
                one.unit(),
                one.type(),
                color,
                one.right(),
                one.stacked() && !one.type().equals("line"),
                pool.add(merged),
                coarse,
                trail.rawViews(pool, TOP),
                List.of(trail.mergeStep(), trail.rollUpStep(), WhyStep.of("draw", one.type(), drawn)),
                one.explanation(),
                List.of(),
                List.of(),
                List.of());
    }

    private SeriesView stateRow(Layout.Series one, TupleSeries tuple, boolean several) {
        Trail trail = new Trail(one, List.of(tuple), window);
        Points points = trail.raw(tuple);
        List<String> colors = new ArrayList<>();
        for (int i = 0; i < one.states().size(); i++) {
            colors.add(
                    i < one.stateColors().size()
                            ? one.stateColors().get(i)
                            : STATE_PALETTE.get(i % STATE_PALETTE.size()));
        }
        return new SeriesView(
                several ? Trail.name(tuple) : one.label(),
                one.key(),
                "State",
                one.type(),
                one.color(),
                false,
                false,
                pool.add(points),
                -1,
                List.of(),
                List.of(WhyStep.of("draw", "bands", PreviewRule.STATE_ROWS)),
                one.explanation(),
                one.states(),
                colors,
                StateRun.of(points, window.from()));
    }

    private static String color(Layout.Series one, int place) {
        return place == 0 ? one.color() : PALETTE.get(place % PALETTE.size());
    }
}
