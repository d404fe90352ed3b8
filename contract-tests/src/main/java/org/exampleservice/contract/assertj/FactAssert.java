package org.exampleservice.contract.assertj;

import java.util.stream.IntStream;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricValue;

/** Assertions on a metric, property, event or endpoint over the minutes. Not thread-safe. */
public final class FactAssert {

    private final View view;
    private final Subject subject;

    FactAssert(View view, Subject subject) {
        this.view = view;
        this.subject = subject;
    }

    /** What it is in one minute. */
    public MinutesAssert atMinute(int minute) {
        view.cycle(minute);
        return new MinutesAssert(this, view, subject, new int[] {minute});
    }

    /** What it is in each minute from one on. */
    public MinutesAssert fromMinute(int minute) {
        view.cycle(minute);
        return new MinutesAssert(
                this,
                view,
                subject,
                IntStream.rangeClosed(minute, view.minutes()).toArray());
    }

    /** What it is in each minute. */
    public MinutesAssert always() {
        return fromMinute(1);
    }

    /** It may be reported, and never leaves the runtime. */
    public FactAssert isNeverEmitted() {
        for (int minute = 1; minute <= view.minutes(); minute++) {
            for (Entry entry : view.at(subject, minute)) {
                if (entry.fate() instanceof Fate.Emitted) {
                    throw new AssertionError(subject + " should never be emitted, and was at minute " + minute + ": "
                            + Values.text(entry.emission()));
                }
            }
        }
        return this;
    }

    /** The sum of all emitted amounts, within one part in a thousand million. */
    public FactAssert hasTotal(double expected) {
        double total = 0;
        for (int minute = 1; minute <= view.minutes(); minute++) {
            for (Entry entry : view.at(subject, minute)) {
                if (entry.fate() instanceof Fate.Emitted
                        && entry.emission() instanceof Emission.Metric metric
                        && metric.value() instanceof MetricValue.Amount amount) {
                    total += amount.value();
                }
            }
        }
        if (!Values.near(total, expected, 0)) {
            throw new AssertionError(subject + ": expected a total of " + Values.number(expected) + ", and it is "
                    + Values.number(total));
        }
        return this;
    }
}
