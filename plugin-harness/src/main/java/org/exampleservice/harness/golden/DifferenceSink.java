package org.exampleservice.harness.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Collects differences; the same one in many cycles is one. */
final class DifferenceSink {

    private final Map<Key, Open> open = new LinkedHashMap<>();
    private final List<Open> touched = new ArrayList<>();

    private record Key(Difference.Kind kind, Difference.Topic topic, Object what) {}

    private static final class Open {
        private final Difference first;
        private int cycles;

        Open(Difference first) {
            this.first = first;
        }
    }

    /** The supplier is asked in the first cycle only. */
    void add(Difference.Kind kind, Difference.Topic topic, Object what, Supplier<Difference> first) {
        add(kind, topic, what, 1, first);
    }

    void add(Difference.Kind kind, Difference.Topic topic, Object what, int cycles, Supplier<Difference> first) {
        Key key = new Key(kind, topic, what);
        Open difference = open.get(key);
        if (difference == null) {
            difference = new Open(first.get());
            open.put(key, difference);
        }
        difference.cycles += cycles;
        touched.add(difference);
    }

    void beginCycle() {
        touched.clear();
    }

    /** The cycle is the one before over again. */
    void repeatCycle() {
        touched.forEach(difference -> difference.cycles++);
    }

    /** Whether there are so many that no one will read what would explain another one. */
    boolean isLong() {
        return open.size() >= 100;
    }

    List<Difference> differences() {
        return open.values().stream().map(it -> it.first.in(it.cycles)).toList();
    }
}
