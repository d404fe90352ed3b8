package org.exampleservice.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exampleservice.harness.golden.Numbers;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Recording;

/** What each metric was, cycle by cycle. */
final class Timelines {

    /**
     * One metric in one cycle.
     *
     * @param cycle from 1
     * @param fate emitted, withheld or dropped
     * @param number to draw; not a number for a name of a state that is not declared
     * @param shown for people
     */
    record Point(int cycle, String fate, double number, String shown) {}

    /**
     * One metric on one entity with its dimensions.
     *
     * @param name {@code ExampleGroup / DeviceOne / databases.table_size {table_name=d1_t1}}
     * @param isState whether its numbers are places of states
     * @param points in the order of cycles
     */
    record Timeline(String name, boolean isState, List<Point> points) {}

    private Timelines() {}

    /** The first so many of a recording, by name. */
    static List<Timeline> of(Recording recording, int most) {
        Map<String, List<Point>> points = new TreeMap<>();
        Map<String, Boolean> states = new TreeMap<>();
        for (Cycle cycle : recording.cycles()) {
            for (Entry entry : cycle.entries()) {
                if (entry.emission() instanceof Emission.Metric metric) {
                    String name = name(metric);
                    points.computeIfAbsent(name, any -> new ArrayList<>()).add(point(cycle, entry, metric.value()));
                    states.merge(name, isState(metric.value()), Boolean::logicalOr);
                }
            }
        }
        return points.entrySet().stream()
                .limit(most)
                .map(series -> new Timeline(series.getKey(), states.get(series.getKey()), series.getValue()))
                .toList();
    }

    static String name(Emission.Metric metric) {
        String dimensions = metric.dimensions().isEmpty() ? "" : " " + new TreeMap<>(metric.dimensions());
        return metric.entity() + " / " + metric.key() + dimensions;
    }

    static String fate(Fate fate) {
        return fate instanceof Fate.Emitted ? "emitted" : fate instanceof Fate.Withheld ? "withheld" : "dropped";
    }

    private static boolean isState(MetricValue value) {
        return value instanceof MetricValue.State || value instanceof MetricValue.StateName;
    }

    private static Point point(Cycle cycle, Entry entry, MetricValue value) {
        return new Point(cycle.number(), fate(entry.fate()), number(value), shown(value));
    }

    private static double number(MetricValue value) {
        if (value instanceof MetricValue.Amount amount) {
            return amount.value();
        }
        if (value instanceof MetricValue.State state) {
            return state.number();
        }
        if (value instanceof MetricValue.StatCounter stat) {
            return stat.count() == 0 ? Double.NaN : stat.sum() / stat.count();
        }
        return Double.NaN;
    }

    static String shown(MetricValue value) {
        if (value instanceof MetricValue.Amount amount) {
            return Numbers.text(amount.value());
        }
        if (value instanceof MetricValue.State state) {
            return state.name();
        }
        if (value instanceof MetricValue.StatCounter stat) {
            return "min " + Numbers.text(stat.min()) + ", max " + Numbers.text(stat.max()) + ", sum "
                    + Numbers.text(stat.sum()) + ", count " + Numbers.text(stat.count());
        }
        return ((MetricValue.StateName) value).name();
    }
}
