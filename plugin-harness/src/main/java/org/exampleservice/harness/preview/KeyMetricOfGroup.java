package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.List;

/** One key metric of all devices of a group. Not thread-safe. */
final class KeyMetricOfGroup {

    private final Layout.Series series;
    private final List<EntityHistory> members;
    private final Window window;
    private final List<Trail> trails;
    private final List<Points> merged;

    KeyMetricOfGroup(Layout.Series series, EntityHistory group, List<EntityHistory> devices, Window window) {
        this.series = series;
        this.members = series.ofGroup() ? List.of(group) : devices;
        this.window = window;
        this.trails = members.stream()
                .map(member -> new Trail(series, member.tuples(series.key()), window))
                .toList();
        this.merged = trails.stream().map(Trail::merged).toList();
    }

    /** What each device shows at the end of the usual time frame, at each of the minutes. */
    GroupView.Column column(List<Integer> minutes) {
        List<Points> values = series.ofGroup()
                ? minutes.stream().map(minute -> Points.of(0, place -> 0)).toList()
                : minutes.stream()
                        .map(minute -> Points.of(
                                members.size(),
                                place -> trails.get(place)
                                        .rolledUp(
                                                merged.get(place),
                                                minute - window.from() + 1 - PreviewModel.FRAME,
                                                minute - window.from() + 1)))
                        .toList();
        return new GroupView.Column(
                series.label(),
                series.isState() ? "State" : series.unit(),
                series.states(),
                values,
                across(Aggregation.MIN),
                across(Aggregation.P50),
                across(Aggregation.MAX));
    }

    /** The number of the group itself: the devices' minutes, merged as their tuples are. */
    KeyMetricView view(NumberPool pool, List<Integer> frames) {
        Aggregation merge = series.merge().orElse(Aggregation.AVG);
        Points all = across(merge);
        Trail trail = new Trail(series, List.of(), window);
        List<RawView> raw = new ArrayList<>();
        for (int i = 0; i < Math.min(members.size(), EntityBuilder.MOST_PARTS); i++) {
            raw.add(new RawView(members.get(i).name(), pool.add(merged.get(i))));
        }
        return new KeyMetricView(
                series.label(),
                series.key(),
                series.unit(),
                List.of(),
                raw,
                members.size(),
                pool.add(all),
                frames.stream()
                        .map(frame -> new KeyMetricView.Shown(frame, pool.add(trail.shown(all, frame))))
                        .toList(),
                List.of(
                        WhyStep.of("merge", merge + " of " + members.size() + " devices", PreviewRule.GROUP_MERGED),
                        trail.rollUpStep()));
    }

    private Points across(Aggregation aggregation) {
        double[] values = new double[merged.size()];
        return Points.of(window.minutes(), place -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = merged.get(i).at(place);
            }
            return aggregation.of(values);
        });
    }
}
