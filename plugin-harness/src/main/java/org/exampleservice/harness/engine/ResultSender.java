package org.exampleservice.harness.engine;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.Baselines.Growth;
import org.exampleservice.harness.plugin.PluginValueException;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;

/** Sends a batch of waiting results: each leaves, is held back, or is lost by a rule (sdk.md 5.6, 5.7, 5.10, 6.1). */
final class ResultSender {

    private final LimitCounters counters;
    private final MetricWrapper wrapper;
    private final Baselines relative = new Baselines(false);
    private final Baselines perSecond = new Baselines(true);

    ResultSender(PluginDefinition definition, LimitCounters counters) {
        this.counters = counters;
        this.wrapper = new MetricWrapper(definition, counters);
    }

    /** Called when a measurement is reported, so that the first value of a cycle becomes the next baseline. */
    void reported(Pending.Metric metric) {
        if (isGrowth(metric.kind())) {
            baselines(metric.kind()).reported(metric.series(), metric.number(), metric.at());
        }
    }

    /** The cycle is over. */
    void rotate() {
        relative.rotate();
        perSecond.rotate();
    }

    /**
     * Sends what waits.
     *
     * @throws PluginValueException if the dimensions of a measurement do not fit; all of the batch is lost then
     */
    void send(List<Pending> results, int batch, CycleDraft draft) {
        List<Entry> sent = new ArrayList<>(results.size());
        for (Pending pending : results) {
            try {
                sent.add(settle(pending, batch, draft));
            } catch (PluginValueException unfit) {
                lose(results, sent, unfit, draft);
                throw unfit;
            }
        }
        sent.forEach(draft::add);
    }

    private static void lose(List<Pending> all, List<Entry> settled, PluginValueException unfit, CycleDraft draft) {
        Fate lost = new Fate.Dropped(DropReason.CYCLE_LOST, unfit.getMessage());
        settled.forEach(entry -> draft.add(
                entry.emission(), entry.fate() instanceof Fate.Emitted ? lost : entry.fate(), entry.reportedIn()));
        draft.add(all.get(settled.size()), new Fate.Dropped(DropReason.DIMENSION_MISMATCH, unfit.getMessage()));
        all.subList(settled.size() + 1, all.size()).forEach(pending -> draft.add(pending, lost));
    }

    private Entry settle(Pending pending, int batch, CycleDraft draft) {
        if (pending instanceof Pending.Metric metric) {
            return settle(metric, batch, draft);
        }
        Fate fate = pending instanceof Pending.Property property
                ? settle(property, batch, draft)
                : settle((Pending.Event) pending, batch, draft);
        return new Entry(pending.emission(), fate, pending.reportedIn());
    }

    private Entry settle(Pending.Metric metric, int batch, CycleDraft draft) {
        MetricValue value = metric.reported();
        if (isGrowth(metric.kind())) {
            Growth growth = baselines(metric.kind()).growth(metric.series(), metric.number(), metric.at());
            if (growth instanceof Growth.None none) {
                logDecrease(metric, none, draft);
                return new Entry(metric.emission(), new Fate.Withheld(none.rule()), metric.reportedIn());
            }
            value = new MetricValue.Amount(toSend(metric.kind(), (Growth.Of) growth));
        }
        return wrapper.wrap(metric, value, batch, draft);
    }

    private static double toSend(MetricKind kind, Growth.Of growth) {
        return kind == MetricKind.RELATIVE ? growth.delta() : growth.delta() / growth.seconds();
    }

    private static void logDecrease(Pending.Metric metric, Growth.None none, CycleDraft draft) {
        if (Double.isNaN(none.old())) {
            return;
        }
        String what = metric.kind() == MetricKind.RELATIVE
                ? "Value decrease in relative result, skip reporting, "
                : "Per second result less than 0, skip reporting, ";
        draft.log(
                Level.INFO,
                what + "new value " + PythonValues.number(metric.number()) + ", old value "
                        + PythonValues.number(none.old()));
    }

    private Fate settle(Pending.Property property, int batch, CycleDraft draft) {
        LimitProfile limits = counters.limits();
        if (PythonValues.length(property.key()) > limits.propertyKeyLength()) {
            return overlong(
                    DropReason.PROPERTY_KEY_TOO_LONG,
                    "Property " + property.key() + " is too long (100) for entity "
                            + LimitCounters.described(property.entity()),
                    draft);
        }
        if (PythonValues.length(property.value()) > limits.propertyValueLength()) {
            return overlong(
                    DropReason.PROPERTY_VALUE_TOO_LONG,
                    "Property " + property.key() + " value is too long (200) for entity "
                            + LimitCounters.described(property.entity()),
                    draft);
        }
        return counters.takeProperty(property.entity())
                ? new Fate.Emitted(batch)
                : new Fate.Dropped(DropReason.PROPERTY_LIMIT, "");
    }

    private Fate overlong(DropReason reason, String message, CycleDraft draft) {
        counters.exceeded(message);
        draft.log(Level.WARNING, message);
        return new Fate.Dropped(reason, message);
    }

    private Fate settle(Pending.Event event, int batch, CycleDraft draft) {
        if (event.lacksTitle()) {
            String message = "Unable to set entity_id for " + event.type();
            draft.log(Level.INFO, message);
            return new Fate.Dropped(DropReason.EVENT_WITHOUT_TITLE, message);
        }
        return counters.takeEvent() ? new Fate.Emitted(batch) : new Fate.Dropped(DropReason.EVENT_LIMIT, "");
    }

    private Baselines baselines(MetricKind kind) {
        return kind == MetricKind.RELATIVE ? relative : perSecond;
    }

    private static boolean isGrowth(MetricKind kind) {
        return kind == MetricKind.RELATIVE || kind == MetricKind.PER_SECOND;
    }
}
