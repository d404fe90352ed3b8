package org.exampleservice.harness.activegate;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.recording.Cycle;

/** The latest minutes of every endpoint, within limits. Thread-safe. */
final class Histories {

    private final HistoryLimits limits;
    private final Map<Long, Deque<Cycle>> minutes = new HashMap<>();
    private long entries;

    Histories(HistoryLimits limits) {
        this.limits = limits;
    }

    synchronized List<Cycle> of(long endpoint) {
        return List.copyOf(minutes.getOrDefault(endpoint, new ArrayDeque<>()));
    }

    synchronized Optional<Cycle> last(long endpoint) {
        return Optional.ofNullable(minutes.get(endpoint)).map(Deque::peekLast);
    }

    synchronized void add(long endpoint, Cycle cycle) {
        Deque<Cycle> history = minutes.computeIfAbsent(endpoint, none -> new ArrayDeque<>());
        history.addLast(cycle);
        entries += weight(cycle);
        if (history.size() > limits.minutesPerEndpoint()) {
            dropFirst(history);
        }
        while (entries > limits.entries() && oldest().map(this::dropFirst).isPresent()) {}
    }

    /** Forgets an endpoint. */
    synchronized void remove(long endpoint) {
        Deque<Cycle> history = minutes.remove(endpoint);
        if (history != null) {
            history.forEach(cycle -> entries -= weight(cycle));
        }
    }

    private Deque<Cycle> dropFirst(Deque<Cycle> history) {
        entries -= weight(history.removeFirst());
        return history;
    }

    private Optional<Deque<Cycle>> oldest() {
        return minutes.values().stream()
                .filter(history -> history.size() > 1)
                .min(Comparator.comparing(history -> history.peekFirst().at()));
    }

    private static int weight(Cycle cycle) {
        return 1
                + cycle.entries().size()
                + cycle.log().size()
                + cycle.findings().size()
                + cycle.requests().size();
    }
}
