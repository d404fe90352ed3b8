package org.exampleservice.contract.assertj;

import java.util.List;
import java.util.function.Predicate;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.EventType;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.WithholdingRule;

/** What something is in some minutes; every check must hold in each of them. Not thread-safe. */
public final class MinutesAssert {

    private final FactAssert fact;
    private final View view;
    private final Subject subject;
    private final int[] minutes;

    MinutesAssert(FactAssert fact, View view, Subject subject, int[] minutes) {
        this.fact = fact;
        this.view = view;
        this.subject = subject;
        this.minutes = minutes;
    }

    /** The emitted amount, but for rounding. */
    public FactAssert isEqualTo(double expected) {
        return isCloseTo(expected, 0);
    }

    /** The emitted amount, give or take. */
    public FactAssert isCloseTo(double expected, double within) {
        String text = Values.number(expected) + (within == 0 ? "" : " ± " + Values.number(within));
        return emitted(text, entry -> {
            double value = amount(entry, text);
            return Values.near(value, expected, within);
        });
    }

    /** The emitted amount, both ends included. */
    public FactAssert isBetween(double low, double high) {
        String text = Values.number(low) + " to " + Values.number(high);
        return emitted(text, entry -> {
            double value = amount(entry, text);
            return value >= low && value <= high;
        });
    }

    /** The emitted state, or the emitted value of a property. */
    public FactAssert isEqualTo(String expected) {
        return emitted("\"" + expected + "\"", entry -> {
            if (entry.emission() instanceof Emission.Property property) {
                return property.value().equals(expected);
            }
            return entry.emission() instanceof Emission.Metric metric
                    && metric.value() instanceof MetricValue.State state
                    && state.name().equals(expected);
        });
    }

    /** An aggregate of samples. */
    public FactAssert hasSamples(double min, double max, double sum, double count) {
        MetricValue.StatCounter expected = new MetricValue.StatCounter(min, max, sum, count);
        return emitted(
                Values.text(expected),
                entry -> entry.emission() instanceof Emission.Metric metric
                        && metric.value().equals(expected));
    }

    /** An event of that type. */
    public FactAssert isOfType(EventType type) {
        return emitted(type.name(), entry -> entry.emission() instanceof Emission.Event event && event.type() == type);
    }

    /** An endpoint with that port or range. */
    public FactAssert hasPort(String port) {
        return emitted(
                "port " + port,
                entry -> entry.emission() instanceof Emission.Endpoint endpoint
                        && endpoint.ports().contains(port));
    }

    /** It is emitted, whatever it says. */
    public FactAssert isEmitted() {
        return emitted("something emitted", entry -> true);
    }

    /** It is held back by a rule. */
    public FactAssert isWithheld(WithholdingRule rule) {
        return each(
                "withheld (" + rule.wireName() + ")",
                entry -> entry.fate() instanceof Fate.Withheld withheld && withheld.rule() == rule);
    }

    /** It is lost for a reason. */
    public FactAssert isDropped(DropReason reason) {
        return each(
                "dropped (" + reason.wireName() + ")",
                entry -> entry.fate() instanceof Fate.Dropped dropped && dropped.reason() == reason);
    }

    /** It is not reported at all. */
    public FactAssert isAbsent() {
        for (int minute : minutes) {
            List<Entry> found = view.at(subject, minute);
            if (!found.isEmpty()) {
                throw new AssertionError(
                        subject + " at minute " + minute + ": expected nothing, and it is " + text(found.get(0)));
            }
        }
        return fact;
    }

    private FactAssert emitted(String expected, Predicate<Entry> holds) {
        return each(expected, entry -> entry.fate() instanceof Fate.Emitted && holds.test(entry));
    }

    private FactAssert each(String expected, Predicate<Entry> holds) {
        for (int minute : minutes) {
            List<Entry> found = view.at(subject, minute);
            if (found.isEmpty()) {
                throw new AssertionError(subject + " at minute " + minute + ": expected " + expected
                        + ", and nothing is reported. It is in " + view.minutesOf(subject));
            }
            if (found.stream().noneMatch(holds)) {
                throw new AssertionError(subject + " at minute " + minute + ": expected " + expected + ", and it is "
                        + text(found.get(0))
                        + (found.size() > 1 ? " and " + (found.size() - 1) + " more" : ""));
            }
        }
        return fact;
    }

    private static String text(Entry entry) {
        String value = Values.text(entry.emission());
        return entry.fate() instanceof Fate.Emitted ? value : value + ", " + Values.fate(entry.fate());
    }

    private double amount(Entry entry, String expected) {
        if (entry.emission() instanceof Emission.Metric metric && metric.value() instanceof MetricValue.Amount amount) {
            return amount.value();
        }
        throw new AssertionError(subject + ": expected the amount " + expected + ", and it is no amount but "
                + Values.text(entry.emission()));
    }
}
