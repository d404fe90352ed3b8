package org.exampleservice.harness.engine;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exampleservice.harness.definition.MetricDefinition;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.plugin.PluginValueException;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;

/** Makes the measurement that leaves the runtime of a waiting one, or says what became of it instead (sdk.md 5.6). */
final class MetricWrapper {

    private static final Set<String> USABLE_AGGREGATIONS = Set.of("AVG", "SUM");

    private final Map<String, Declared> timeseries = new HashMap<>();
    private final Map<String, Declared> stateMetrics = new HashMap<>();
    private final LimitCounters counters;

    MetricWrapper(PluginDefinition definition, LimitCounters counters) {
        this.counters = counters;
        for (MetricDefinition metric : definition.metrics()) {
            (metric.isState() ? stateMetrics : timeseries).put(metric.key(), Declared.of(metric));
        }
    }

    /** What plugin.json says about a metric, with what follows from that for each of its measurements. */
    private record Declared(MetricDefinition metric, Set<String> dimensions, boolean isAggregationUsable) {

        static Declared of(MetricDefinition metric) {
            boolean usable = metric.sourceAggregation()
                    .map(aggregation -> USABLE_AGGREGATIONS.contains(aggregation.toUpperCase(Locale.ROOT)))
                    .orElse(true);
            return new Declared(metric, Set.copyOf(metric.dimensions()), usable);
        }

        boolean fits(Set<String> given) {
            return metric.dimensions().size() == given.size() && dimensions.containsAll(given);
        }
    }

    /**
     * Decides about one measurement whose value to send is known.
     *
     * @throws PluginValueException if its dimensions do not fit plugin.json; the whole batch is lost then
     */
    Entry wrap(Pending.Metric metric, MetricValue value, int batch, CycleDraft draft) {
        boolean isState = metric.kind() == MetricKind.STATE;
        Declared declared = (isState ? stateMetrics : timeseries).get(metric.key());
        if (declared == null) {
            return undeclared(metric, isState, draft);
        }
        MetricValue sent = isState ? DeclaredStates.find(declared.metric().states(), value) : value;
        if (sent == null) {
            return dropped(
                    metric, DropReason.UNDECLARED_STATE, DeclaredStates.unknown(declared.metric(), value), draft);
        }
        if (!declared.fits(metric.dimensions().keySet())) {
            throw unfit(metric, declared.metric().dimensions(), draft);
        }
        if (!declared.isAggregationUsable()) {
            return dropped(
                    metric,
                    DropReason.UNUSABLE_AGGREGATION,
                    "Unrecognized aggregation type: "
                            + declared.metric().sourceAggregation().orElseThrow(),
                    draft);
        }
        return limited(metric, declared.metric(), sent, batch);
    }

    private static Entry undeclared(Pending.Metric metric, boolean isState, CycleDraft draft) {
        return isState
                ? dropped(
                        metric,
                        DropReason.UNDECLARED_STATE_METRIC,
                        "Unable to find state metric metadata for metric: " + metric.key(),
                        draft)
                : dropped(
                        metric,
                        DropReason.UNDECLARED_METRIC,
                        "Unable to find metric metadata for metric: " + metric.key(),
                        draft);
    }

    private Entry limited(Pending.Metric metric, MetricDefinition declared, MetricValue sent, int batch) {
        Fate fate;
        if (!counters.takeTuple(metric.entity(), metric.key(), metric.dimensions(), declared.topx())) {
            fate = new Fate.Dropped(DropReason.DIMENSION_LIMIT, "");
        } else if (!counters.takeMeasurement()) {
            fate = new Fate.Dropped(DropReason.MEASUREMENT_LIMIT, "");
        } else {
            return new Entry(metric.emission(sent), new Fate.Emitted(batch), metric.reportedIn());
        }
        return new Entry(metric.emission(), fate, metric.reportedIn());
    }

    private static PluginValueException unfit(Pending.Metric metric, List<String> declared, CycleDraft draft) {
        Set<String> given = metric.dimensions().keySet();
        draft.find(
                "dimensions-expected",
                "metric " + metric.key() + " on " + metric.entity() + " was reported with the dimensions "
                        + PythonValues.list(given) + "; plugin.json declares " + PythonValues.list(declared)
                        + " (sdk.md 5.6). The runtime loses the whole cycle and the next query fails too: report"
                        + " exactly the declared dimensions, or change the declaration");
        return new PluginValueException(complaint(metric.key(), declared, given));
    }

    private static String complaint(String key, List<String> declared, Set<String> given) {
        if (declared.isEmpty() && !given.isEmpty()) {
            return "Dimension for metric '" + key + "' provided but not expected.";
        }
        if (declared.size() != given.size()) {
            return "Dimensions amount mismatch for metric '" + key + "'. Expected: " + declared.size() + " Received: "
                    + given.size();
        }
        return "Dimensions mismatch for metric '" + key + "'. Expected: " + PythonValues.list(declared) + " Received: "
                + PythonValues.list(given);
    }

    private static Entry dropped(Pending.Metric metric, DropReason reason, String message, CycleDraft draft) {
        draft.log(Level.WARNING, message);
        return new Entry(metric.emission(), new Fate.Dropped(reason, message), metric.reportedIn());
    }
}
