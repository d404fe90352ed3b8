package org.exampleservice.harness.alert;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.exampleservice.harness.alert.AlertTimeline.Span;

/**
 * One rule on one series of values. It opens when enough of the last samples violate, and closes after enough in a row
 * that do not (sdk.md 4.4); an open one does not open again, and a closed one begins with an empty window. Not
 * thread-safe.
 */
final class AlertWindow {

    private final AlertRule rule;
    private final Missing missing;
    private final Deque<Boolean> window = new ArrayDeque<>();
    private final List<Span> spans = new ArrayList<>();
    private int openedAt;
    private int fineInARow;
    private int most;

    AlertWindow(AlertRule rule, Missing missing) {
        this.rule = rule;
        this.missing = missing;
    }

    /** A minute with a value. */
    void value(int minute, double value) {
        sample(minute, rule.isViolatedBy(value));
    }

    /** A minute without one. */
    void nothing(int minute) {
        if (missing != Missing.SKIPPED) {
            sample(minute, missing == Missing.VIOLATING);
        }
    }

    private void sample(int minute, boolean violates) {
        if (openedAt > 0) {
            fineInARow = violates ? 0 : fineInARow + 1;
            if (fineInARow >= rule.dealerting()) {
                spans.add(new Span(openedAt, OptionalInt.of(minute)));
                openedAt = 0;
                window.clear();
            }
            return;
        }
        window.addLast(violates);
        if (window.size() > rule.samples()) {
            window.removeFirst();
        }
        int violating = (int) window.stream().filter(Boolean::booleanValue).count();
        most = Math.max(most, violating);
        if (violating >= rule.violating()) {
            openedAt = minute;
            fineInARow = 0;
        }
    }

    /** When it was open; the last one may still be. */
    List<Span> spans() {
        List<Span> all = new ArrayList<>(spans);
        if (openedAt > 0) {
            all.add(new Span(openedAt, OptionalInt.empty()));
        }
        return all;
    }

    /** The most violating samples that one window had. */
    int most() {
        return most;
    }
}
