package org.exampleservice.harness.preview;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plugin.json says about the pages (pages.md 1.2). Immutable, hence thread-safe.
 *
 * @param technology name of the tile; empty if none is declared
 * @param keyMetrics all that are declared, though only the first four are shown
 * @param keyCharts of the device page
 * @param charts of Further details
 * @param withoutUi whether there is no {@code ui}, so that the charts are those of the metrics page
 */
record Layout(
        String technology, List<Series> keyMetrics, List<Chart> keyCharts, List<Chart> charts, boolean withoutUi) {

    Layout {
        Objects.requireNonNull(technology, "technology");
        keyMetrics = List.copyOf(keyMetrics);
        keyCharts = List.copyOf(keyCharts);
        charts = List.copyOf(charts);
    }

    /** A chart; texts are empty where they are absent. */
    record Chart(String group, String title, String description, List<Series> series, boolean split) {
        Chart {
            series = List.copyOf(series);
        }
    }

    /**
     * A series of a chart, or a key metric.
     *
     * @param pointer JSON pointer of it; of the metric, if the layout made it
     * @param unit shown
     * @param states of the metric, empty for numbers
     * @param ofGroup whether the metric belongs to groups
     * @param declared whether plugin.json has such a metric
     * @param splitBy dimensions to split by; empty for all
     */
    record Series(
            String pointer,
            String key,
            String label,
            String explanation,
            Optional<Aggregation> aggregation,
            Optional<Aggregation> merge,
            String type,
            String color,
            boolean right,
            boolean stacked,
            String unit,
            List<String> states,
            List<String> stateColors,
            boolean ofGroup,
            boolean declared,
            List<String> splitBy,
            int dimensions) {
        Series {
            states = List.copyOf(states);
            stateColors = List.copyOf(stateColors);
            splitBy = List.copyOf(splitBy);
        }

        boolean isState() {
            return !states.isEmpty();
        }
    }
}
