package org.exampleservice.harness.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.exampleservice.harness.recording.MetricKind;

/** The results that wait to be sent: metrics, properties and events, each in call order (sdk.md 5.6, 5.8). */
final class ResultBuffer {

    /** So many waiting measurements are sent in the middle of a query. */
    private static final int BATCH = 100;

    private final List<Pending.Metric> metrics = new ArrayList<>();
    private final List<Pending> others = new ArrayList<>();

    void add(Pending pending) {
        if (pending instanceof Pending.Metric metric) {
            metrics.add(metric);
        } else {
            others.add(pending);
        }
    }

    boolean isFull() {
        return metrics.size() >= BATCH;
    }

    /** Empties the buffer: relatives, per-seconds, then absolutes, states and stat counters; then the others. */
    List<Pending> drain() {
        List<Pending> all = new ArrayList<>(metrics.size() + others.size());
        metrics.sort(Comparator.comparingInt(metric -> rank(metric.kind())));
        all.addAll(metrics);
        others.sort(Comparator.comparingInt(other -> other instanceof Pending.Property ? 0 : 1));
        all.addAll(others);
        metrics.clear();
        others.clear();
        return all;
    }

    /** Looks at what waits without taking it. */
    void forEach(Consumer<Pending> action) {
        metrics.forEach(action);
        others.forEach(action);
    }

    private static int rank(MetricKind kind) {
        return switch (kind) {
            case RELATIVE -> 0;
            case PER_SECOND -> 1;
            case ABSOLUTE, STATE, STAT_COUNTER -> 2;
        };
    }
}
