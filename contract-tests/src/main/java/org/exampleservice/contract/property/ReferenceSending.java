package org.exampleservice.contract.property;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.WithholdingRule;

/** What becomes of one batch of results (sdk.md 5.6, 5.7, 5.10, 6.1). */
final class ReferenceSending {

    private final History history;
    private final Limits limits;
    private final int minute;
    private final int batch;
    private final List<Happening.Settled> settled = new ArrayList<>();

    ReferenceSending(History history, Limits limits, int minute, int batch) {
        this.history = history;
        this.limits = limits;
        this.minute = minute;
        this.batch = batch;
    }

    /** Relatives, per-seconds, the other measurements, properties, events; each in call order. */
    static List<Happening.Reported> inOrder(List<Happening.Reported> waiting) {
        return waiting.stream()
                .sorted(Comparator.comparingInt(report -> rank(report.emission())))
                .toList();
    }

    private static int rank(Emission emission) {
        if (emission instanceof Emission.Metric metric) {
            return metric.kind() == MetricKind.RELATIVE ? 0 : metric.kind() == MetricKind.PER_SECOND ? 1 : 2;
        }
        return emission instanceof Emission.Property ? 3 : 4;
    }

    /** Sends a batch and writes into the history what became of it. */
    void send(List<Happening.Reported> results) {
        for (Happening.Reported result : results) {
            try {
                settled.add(settle(result));
            } catch (RaisedException unfit) {
                history.add(new Happening.Found(minute, new Finding("dimensions-expected", "")));
                lose(results);
                throw unfit;
            }
        }
        settled.forEach(history::add);
    }

    private void lose(List<Happening.Reported> results) {
        Fate lost = dropped(DropReason.CYCLE_LOST);
        for (Happening.Settled done : settled) {
            Fate fate = done.decided() instanceof Fate.Emitted ? lost : done.decided();
            history.add(new Happening.Settled(
                    minute,
                    new Entry(done.entry().emission(), fate, done.entry().reportedIn()),
                    done.decided()));
        }
        for (int i = settled.size(); i < results.size(); i++) {
            Fate fate = i == settled.size() ? dropped(DropReason.DIMENSION_MISMATCH) : lost;
            history.add(new Happening.Settled(
                    minute,
                    new Entry(results.get(i).emission(), fate, results.get(i).minute()),
                    fate));
        }
    }

    private Happening.Settled settle(Happening.Reported result) {
        Emission emission = result.emission();
        if (emission instanceof Emission.Metric metric) {
            return settle(result, metric);
        }
        Fate fate = emission instanceof Emission.Property property ? fate(property) : fate((Emission.Event) emission);
        ReferenceTexts.ofDrop(emission, fate)
                .ifPresent(line ->
                        history.log(minute, emission instanceof Emission.Event ? Level.INFO : Level.WARNING, line));
        return settled(result, emission, fate);
    }

    private Happening.Settled settled(Happening.Reported result, Emission emission, Fate fate) {
        return new Happening.Settled(minute, new Entry(emission, fate, result.minute()), fate);
    }

    private Happening.Settled settle(Happening.Reported result, Emission.Metric metric) {
        boolean grows = metric.kind() == MetricKind.RELATIVE || metric.kind() == MetricKind.PER_SECOND;
        if (!grows) {
            return wrap(result, metric, metric.reported());
        }
        Happening.Reported base = history.baseline(result).orElse(null);
        if (base == null || (metric.kind() == MetricKind.PER_SECOND && seconds(base, result) == 0)) {
            return settled(
                    result,
                    metric,
                    new Fate.Withheld(
                            history.wasEverReported(result)
                                    ? WithholdingRule.MISSED_CYCLE
                                    : WithholdingRule.FIRST_REPORT));
        }
        double delta = amount(metric) - amount((Emission.Metric) base.emission());
        if (delta < 0) {
            history.log(minute, Level.INFO, ReferenceTexts.ofDecrease(metric, amount(metric), amount((Emission.Metric)
                    base.emission())));
            return settled(result, metric, new Fate.Withheld(WithholdingRule.DECREASE));
        }
        double value = metric.kind() == MetricKind.RELATIVE ? delta : delta / seconds(base, result);
        return wrap(result, metric, new MetricValue.Amount(value));
    }

    private Happening.Settled warned(
            Happening.Reported result, Emission.Metric metric, DropReason reason, String warning) {
        history.log(minute, Level.WARNING, warning);
        return settled(result, metric, dropped(reason));
    }

    private static double seconds(Happening.Reported from, Happening.Reported to) {
        return (to.at().toEpochMilli() - from.at().toEpochMilli()) / 1000.0;
    }

    private static double amount(Emission.Metric metric) {
        return ((MetricValue.Amount) metric.reported()).value();
    }

    private Happening.Settled wrap(Happening.Reported result, Emission.Metric metric, MetricValue value) {
        boolean isState = metric.kind() == MetricKind.STATE;
        Declared declared = Declared.find(metric.key(), isState).orElse(null);
        if (declared == null) {
            return warned(
                    result,
                    metric,
                    isState ? DropReason.UNDECLARED_STATE_METRIC : DropReason.UNDECLARED_METRIC,
                    "Unable to find " + (isState ? "state " : "") + "metric metadata for metric: " + metric.key());
        }
        MetricValue sent = isState ? state(declared.states(), value) : value;
        if (sent == null) {
            return warned(result, metric, DropReason.UNDECLARED_STATE, ReferenceTexts.ofUnknownState(declared, value));
        }
        checkDimensions(metric, declared.dimensions());
        if (!Set.of("", "AVG", "SUM").contains(declared.aggregation().toUpperCase(Locale.ROOT))) {
            return warned(
                    result,
                    metric,
                    DropReason.UNUSABLE_AGGREGATION,
                    "Unrecognized aggregation type: " + declared.aggregation());
        }
        Fate fate = limited(metric);
        Emission.Metric shown = fate instanceof Fate.Emitted
                ? new Emission.Metric(
                        metric.entity(), metric.key(), metric.dimensions(), metric.kind(), metric.reported(), sent)
                : metric;
        return settled(result, shown, fate);
    }

    private static MetricValue state(List<String> states, MetricValue value) {
        if (value instanceof MetricValue.StateName name) {
            return states.contains(name.name())
                    ? new MetricValue.State(name.name(), states.indexOf(name.name()))
                    : null;
        }
        double number = ((MetricValue.Amount) value).value();
        return number >= 0 && number <= states.size() - 1
                ? new MetricValue.State(states.get((int) Math.floor(number)), number)
                : null;
    }

    private static void checkDimensions(Emission.Metric metric, List<String> expected) {
        Set<String> received = metric.dimensions().keySet();
        String about = " for metric '" + metric.key() + "'";
        if (expected.isEmpty() && !received.isEmpty()) {
            throw RaisedException.unknown("Dimension" + about + " provided but not expected.");
        }
        if (expected.size() != received.size()) {
            throw RaisedException.unknown("Dimensions amount mismatch" + about + ". Expected: " + expected.size()
                    + " Received: " + received.size());
        }
        if (!new TreeSet<>(expected).equals(new TreeSet<>(received))) {
            throw RaisedException.unknown("Dimensions mismatch" + about + ". Expected: "
                    + ReferenceTexts.listed(expected) + " Received: " + ReferenceTexts.listed(received));
        }
    }

    private Fate limited(Emission.Metric metric) {
        List<Emission.Metric> taken = decided(Emission.Metric.class, Set.of(DropReason.MEASUREMENT_LIMIT));
        Set<Object> tuples = taken.stream()
                .filter(other -> other.entity().id() == metric.entity().id()
                        && other.key().equals(metric.key()))
                .map(Emission.Metric::dimensions)
                .collect(Collectors.toSet());
        if (tuples.size() >= limits.tuples() && !tuples.contains(metric.dimensions())) {
            return dropped(DropReason.DIMENSION_LIMIT);
        }
        return upTo(limits.measurements(), decided(Emission.Metric.class, Set.of()), DropReason.MEASUREMENT_LIMIT);
    }

    private Fate fate(Emission.Property property) {
        if (ReferenceArguments.characters(property.key()) > limits.keyLength()) {
            return dropped(DropReason.PROPERTY_KEY_TOO_LONG);
        }
        if (ReferenceArguments.characters(property.value()) > limits.valueLength()) {
            return dropped(DropReason.PROPERTY_VALUE_TOO_LONG);
        }
        List<Emission.Property> ofEntity = decided(Emission.Property.class, Set.of()).stream()
                .filter(other -> other.entity().equals(property.entity()))
                .toList();
        return upTo(limits.properties(), ofEntity, DropReason.PROPERTY_LIMIT);
    }

    private Fate fate(Emission.Event event) {
        if (event.type().isProblem() && !event.texts().containsKey("title")) {
            return dropped(DropReason.EVENT_WITHOUT_TITLE);
        }
        return upTo(limits.events(), decided(Emission.Event.class, Set.of()), DropReason.EVENT_LIMIT);
    }

    private Fate upTo(int limit, List<?> taken, DropReason reason) {
        return taken.size() < limit ? new Fate.Emitted(batch) : dropped(reason);
    }

    /** What this minute has let through so far, or dropped for one of the reasons. */
    private <T extends Emission> List<T> decided(Class<T> type, Set<DropReason> reasons) {
        List<T> found = new ArrayList<>();
        for (Happening.Settled done : history.in(minute, Happening.Settled.class)) {
            collect(done, type, reasons, found);
        }
        for (Happening.Settled done : settled) {
            collect(done, type, reasons, found);
        }
        return found;
    }

    private static <T> void collect(Happening.Settled done, Class<T> type, Set<DropReason> reasons, List<T> found) {
        boolean counts = done.decided() instanceof Fate.Emitted
                || (done.decided() instanceof Fate.Dropped drop && reasons.contains(drop.reason()));
        if (counts && type.isInstance(done.entry().emission())) {
            found.add(type.cast(done.entry().emission()));
        }
    }

    static Fate dropped(DropReason reason) {
        return new Fate.Dropped(Objects.requireNonNull(reason, "reason"), "");
    }
}
