package org.exampleservice.harness.golden;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.EventType;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;
import org.exampleservice.harness.recording.WithholdingRule;

/** Makes recordings by hand: {@code Run.start().cycle(name(G), number(G, "k", 1)).recording()}. */
final class Run {

    static final EntityRef G = EntityRef.group(1, "G");
    static final EntityRef D1 = EntityRef.device(2, "G", "D1");
    static final EntityRef D2 = EntityRef.device(3, "G", "D2");

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Cycle> cycles = new ArrayList<>();

    private Run() {}

    static Run start() {
        return new Run();
    }

    Run cycle(Entry... entries) {
        return cycle(Status.OK, Turn.QUERIED, Arrays.asList(entries));
    }

    Run cycle(List<Entry> entries) {
        return cycle(Status.OK, Turn.QUERIED, entries);
    }

    Run cycle(Status status, Turn turn, List<Entry> entries) {
        int number = cycles.size() + 1;
        List<Entry> placed = entries.stream()
                .map(it -> it.reportedIn() > 0 ? it : new Entry(it.emission(), it.fate(), number))
                .toList();
        Instant at = BEGIN.plus(Duration.ofMinutes(number));
        cycles.add(new Cycle(number, at, turn, status, 1, placed, List.of(), List.of(), List.of()));
        return this;
    }

    Recording recording() {
        return new Recording("custom.demo", "1.0", Duration.ofMinutes(1), "sdk-1.223", cycles);
    }

    /** The text of its golden. */
    String text() {
        return Golden.of(recording()).text();
    }

    static Entry emitted(Emission emission) {
        return new Entry(emission, new Fate.Emitted(1), 0);
    }

    static Entry withheld(Emission emission, WithholdingRule rule) {
        return new Entry(emission, new Fate.Withheld(rule), 0);
    }

    static Entry dropped(Emission emission, DropReason reason, String detail) {
        return new Entry(emission, new Fate.Dropped(reason, detail), 0);
    }

    static Entry reportedIn(int cycle, Entry entry) {
        return new Entry(entry.emission(), entry.fate(), cycle);
    }

    static Entry name(EntityRef entity) {
        return name(entity, entity.device().isEmpty() ? entity.group() : entity.device());
    }

    static Entry name(EntityRef entity, String name) {
        return emitted(new Emission.Topology(entity, name));
    }

    static Emission.Metric metric(
            EntityRef entity, String key, Map<String, String> dims, MetricKind kind, MetricValue v) {
        return new Emission.Metric(entity, key, dims, kind, v, v);
    }

    static Entry number(EntityRef entity, String key, double value) {
        return number(entity, key, Map.of(), value);
    }

    static Entry number(EntityRef entity, String key, Map<String, String> dimensions, double value) {
        return emitted(metric(entity, key, dimensions, MetricKind.ABSOLUTE, new MetricValue.Amount(value)));
    }

    static Entry state(EntityRef entity, String key, String name, int number) {
        return emitted(metric(entity, key, Map.of(), MetricKind.STATE, new MetricValue.State(name, number)));
    }

    static Entry property(EntityRef entity, String key, String value) {
        return emitted(new Emission.Property(entity, key, value));
    }

    static Entry event(EntityRef entity, EventType type, Map<String, String> texts, Map<String, String> properties) {
        return emitted(new Emission.Event(entity, type, "1", new TreeMap<>(texts), new TreeMap<>(properties)));
    }

    static Entry endpoint(EntityRef entity, String ip, String... ports) {
        return emitted(new Emission.Endpoint(entity, ip, List.of(ports), List.of()));
    }
}
