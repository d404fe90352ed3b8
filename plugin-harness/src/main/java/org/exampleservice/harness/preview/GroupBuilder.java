package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Builds the page of a group. Not thread-safe. */
final class GroupBuilder {

    /** Numbers of devices at minutes that a page may have. */
    private static final int ROOM = 200_000;

    /** Devices of a large group; it is drawn over the usual time frame only. */
    private static final int LARGE = 200;

    private static final int MOST_MEMBERS = 20_000;

    private final Layout layout;
    private final RunHistory history;
    private final Switches switches;
    private final EntityHistory group;
    private final List<EntityHistory> members;
    private final int leftOut;

    GroupBuilder(Layout layout, RunHistory history, Switches switches, EntityHistory group) {
        this.layout = layout;
        this.history = history;
        this.switches = switches;
        this.group = group;
        List<EntityHistory> all = history.devices(group);
        this.members = all.subList(0, Math.min(MOST_MEMBERS, all.size()));
        this.leftOut = all.size() - members.size();
    }

    GroupView build(int minute, boolean everyMinute) {
        int last = Math.max(history.first(), Math.min(minute, history.last()));
        int until = members.size() > LARGE ? last + 1 : history.last() + 1;
        int from = members.size() > LARGE ? Math.max(history.first(), until - PreviewModel.FRAME) : history.first();
        Window window = new Window(from, until);
        List<Integer> minutes = everyMinute ? minutes(window) : List.of(last);
        NumberPool pool = new NumberPool();
        List<KeyMetricView> keyMetrics = new ArrayList<>();
        List<GroupView.Column> columns = new ArrayList<>();
        layout.keyMetrics().stream()
                .limit(PreviewModel.MOST_KEY_METRICS)
                .filter(Layout.Series::declared)
                .forEach(series -> {
                    KeyMetricOfGroup one = new KeyMetricOfGroup(series, group, members, window);
                    columns.add(one.column(minutes));
                    if (switches.isOn(PreviewRule.GROUP_MERGED) && !series.isState()) {
                        keyMetrics.add(one.view(pool, OverviewBuilder.frames(history)));
                    }
                });
        EntityBuilder builder = new EntityBuilder(layout, history, switches);
        return new GroupView(
                builder.view(group, group, window, pool, keyMetrics),
                members.stream().map(device -> EntityIds.text(device.ref())).toList(),
                members.stream().map(EntityHistory::name).toList(),
                minutes,
                minutes.stream().map(this::present).toList(),
                columns,
                Points.of(window.minutes(), place -> count(window.from() + place)),
                leftOut);
    }

    /** Every minute if there is room, or else the last ones at equal distances. */
    private List<Integer> minutes(Window window) {
        int columns = Math.max(1, layout.keyMetrics().size()) + 1;
        int most = Math.max(1, ROOM / Math.max(1, members.size() * columns));
        int step = Math.max(1, (window.minutes() + most - 1) / most);
        return IntStream.iterate(window.until() - 1, minute -> minute >= window.from(), minute -> minute - step)
                .sorted()
                .boxed()
                .toList();
    }

    private Points present(int minute) {
        return Points.of(members.size(), place -> members.get(place).seen().get(minute) ? 1 : 0);
    }

    private double count(int minute) {
        return members.stream().filter(device -> device.seen().get(minute)).count();
    }
}
