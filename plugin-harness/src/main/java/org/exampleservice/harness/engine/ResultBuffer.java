package org.exampleservice.harness.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The results that wait to be sent: metrics, properties and events, each in call order (sdk.md 5.6, 5.8). */
final class ResultBuffer {

    /** So many waiting measurements are sent in the middle of a query. */
    private static final int BATCH = 100;

    /** Places in the order of sending. */
    private static final int RANKS = 5;

    private final List<Pending> metrics = new ArrayList<>();
    private final List<Pending> others = new ArrayList<>();

    void add(Pending pending) {
        (pending instanceof Pending.Metric ? metrics : others).add(pending);
    }

    boolean isFull() {
        return metrics.size() >= BATCH;
    }

    /** Empties the buffer: relatives, per-seconds, then absolutes, states and stat counters; then the others. */
    List<Pending> drain() {
        List<Pending> all = new ArrayList<>(metrics.size() + others.size());
        for (int rank = 0; rank < RANKS; rank++) {
            addRanked(metrics, rank, all);
            addRanked(others, rank, all);
        }
        metrics.clear();
        others.clear();
        return all;
    }

    /** Looks at what waits without taking it. */
    void forEach(Consumer<Pending> action) {
        metrics.forEach(action);
        others.forEach(action);
    }

    /** There are few ranks, so that looking through the results for each costs less than sorting them. */
    private static void addRanked(List<Pending> results, int rank, List<Pending> all) {
        for (Pending pending : results) {
            if (rank(pending) == rank) {
                all.add(pending);
            }
        }
    }

    private static int rank(Pending pending) {
        if (pending instanceof Pending.Metric metric) {
            return switch (metric.kind()) {
                case RELATIVE -> 0;
                case PER_SECOND -> 1;
                case ABSOLUTE, STATE, STAT_COUNTER -> 2;
            };
        }
        return pending instanceof Pending.Property ? 3 : 4;
    }
}
