package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Builds the page of a device. Not thread-safe. */
final class EntityBuilder {

    /** Parts of a number that are shown one by one. */
    static final int MOST_PARTS = 20;

    private final Layout layout;
    private final RunHistory history;
    private final Switches switches;

    EntityBuilder(Layout layout, RunHistory history, Switches switches) {
        this.layout = layout;
        this.history = history;
        this.switches = switches;
    }

    EntityView device(EntityHistory device) {
        Window window = new Window(history.first(), history.last() + 1);
        NumberPool pool = new NumberPool();
        List<KeyMetricView> keyMetrics = new ArrayList<>();
        layout.keyMetrics().stream()
                .limit(PreviewModel.MOST_KEY_METRICS)
                .filter(series -> series.declared() && !series.ofGroup())
                .forEach(series -> keyMetrics.add(keyMetric(series, device, window, pool)));
        String groupName = device.ref().group();
        EntityHistory group = history.groups().stream()
                .filter(one ->
                        one.ref().group().equals(groupName) && !device.ref().isUnknown())
                .findFirst()
                .orElse(device);
        return view(device, group, window, pool, keyMetrics);
    }

    EntityView view(
            EntityHistory entity, EntityHistory group, Window window, NumberPool pool, List<KeyMetricView> keyMetrics) {
        ChartBuilder charts = new ChartBuilder(entity, window, pool, switches);
        List<ChartView> keyCharts =
                layout.keyCharts().stream().map(charts::build).toList();
        List<ChartView> others = layout.charts().stream().map(charts::build).toList();
        return new EntityView(
                EntityIds.text(entity.ref()),
                entity.name(),
                EntityIds.text(group.ref()),
                group.name(),
                window.from(),
                window.until(),
                runs(entity.seen(), window),
                keyMetrics,
                entity.properties().entrySet().stream()
                        .map(entry -> new EntityView.Property(entry.getKey(), entry.getValue()))
                        .toList(),
                entity.endpoints().stream()
                        .map(one -> new EntityView.Address(one.ip(), one.ports(), one.dnsNames()))
                        .toList(),
                keyCharts,
                others,
                pool.all());
    }

    private KeyMetricView keyMetric(Layout.Series series, EntityHistory device, Window window, NumberPool pool) {
        Trail trail = new Trail(series, device.tuples(series.key()), window);
        Points merged = trail.merged();
        return new KeyMetricView(
                series.label(),
                series.key(),
                series.isState() ? "State" : series.unit(),
                series.states(),
                trail.rawViews(pool, MOST_PARTS),
                trail.tuples().size(),
                pool.add(merged),
                shown(trail, merged, pool),
                List.of(trail.mergeStep(), trail.rollUpStep()));
    }

    List<KeyMetricView.Shown> shown(Trail trail, Points merged, NumberPool pool) {
        return OverviewBuilder.frames(history).stream()
                .map(frame -> new KeyMetricView.Shown(frame, pool.add(trail.shown(merged, frame))))
                .toList();
    }

    private static List<StateRun> runs(BitSet seen, Window window) {
        List<StateRun> runs = new ArrayList<>();
        int from = seen.nextSetBit(window.from());
        while (from >= 0) {
            int until = seen.nextClearBit(from);
            runs.add(new StateRun(from, until, 0));
            from = seen.nextSetBit(until);
        }
        return runs;
    }
}
