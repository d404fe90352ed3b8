package org.exampleservice.harness.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;

/**
 * What the endpoints of one plugin said, by minute and by group and device, as long as there is room: when the numbers are
 * too many, the oldest quarter of the minutes is forgotten, and with them groups, devices and dimension tuples that only they
 * had. Thread-safe.
 */
public final class RunHistory {

    /** Numbers that are kept, each of 8 bytes; what else takes room counts as so many. */
    private static final long ROOM = 8_000_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ReentrantLock lock = new ReentrantLock();
    private long room;
    private final Entities entities = new Entities();
    private final Map<String, EndpointHistory> endpoints = new LinkedHashMap<>();
    private final EventHistory events = new EventHistory();
    private final BitSet changes = new BitSet();
    private Instant start = Instant.EPOCH;
    private int last = -1;
    private int first;
    private long version;

    /** An empty one. */
    public RunHistory() {
        this(ROOM);
    }

    RunHistory(long room) {
        this.room = room;
    }

    /** Adds a minute of an endpoint; the minutes of one endpoint come in order. */
    public void add(String endpoint, Cycle cycle) {
        add(endpoint, endpoint, cycle);
    }

    /**
     * As {@link #add(String, Cycle)}, for endpoints whose names may change, or be the same.
     *
     * @param endpoint tells it from others
     * @param name by which it is now shown
     */
    public void add(String endpoint, String name, Cycle cycle) {
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(name, "name");
        reading(() -> {
            start = endpoints.isEmpty() ? cycle.at() : start;
            int minute =
                    (int) Duration.between(start, cycle.at()).plusSeconds(30).dividedBy(MINUTE);
            last = Math.max(last, minute);
            EndpointHistory history = endpoints.computeIfAbsent(endpoint, unused -> new EndpointHistory());
            history.name(name);
            if (history.add(minute, cycle)) {
                changes.set(minute);
            }
            cycle.entries().forEach(entry -> add(history, minute, entry));
            version++;
            makeRoom();
            return null;
        });
    }

    /** Forgets what became of an endpoint that is gone; what it reported stays. */
    public void forget(String endpoint) {
        reading(() -> {
            version++;
            return endpoints.remove(endpoint);
        });
    }

    /**
     * Says how many numbers may be kept; what is too much goes with the next minute.
     *
     * @param numbers of 8 bytes, at least 1
     */
    public void limit(long numbers) {
        reading(() -> room = Math.max(1, numbers));
    }

    /** The latest minute of that kind, from 0; -1 if there was none. */
    public int latest(Moment moment) {
        return reading(() -> moment.latest(this));
    }

    /** Does something with it that nobody else may disturb. */
    <T> T reading(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** A number that grows whenever something was added. */
    public long version() {
        return reading(() -> version);
    }

    /** When the first minute was. */
    Instant start() {
        return start;
    }

    /** The latest minute, from 0; -1 before the first. */
    int last() {
        return last;
    }

    /** The earliest minute whose numbers are still there. */
    int first() {
        return first;
    }

    /** Minutes in which the status, an entity or a property was another one than before. */
    BitSet changes() {
        return changes;
    }

    EventHistory events() {
        return events;
    }

    List<EndpointHistory> endpoints() {
        return List.copyOf(endpoints.values());
    }

    Optional<EntityHistory> entity(long id) {
        return entities.find(id);
    }

    List<EntityHistory> entities() {
        return entities.all();
    }

    List<EntityHistory> groups() {
        return entities.groups();
    }

    List<EntityHistory> devices(EntityHistory group) {
        return entities.devices(group.ref());
    }

    /** Room that is taken, in numbers of 8 bytes. */
    long weight() {
        return entities.weight() + events.weight();
    }

    private void add(EndpointHistory endpoint, int minute, Entry entry) {
        if (entry.fate() instanceof Fate.Dropped dropped) {
            endpoint.dropped(minute, entry.emission(), dropped);
        } else if (entry.fate() instanceof Fate.Emitted) {
            add(minute, entry.emission());
        }
    }

    private void add(int minute, Emission emission) {
        if (emission instanceof Emission.Event event) {
            events.add(minute, event);
        }
        if (entities.add(minute, emission)) {
            changes.set(minute);
        }
    }

    private void makeRoom() {
        if (weight() > room && last > first) {
            first += (last - first) / 4 + 1;
            entities.forgetBefore(first);
            events.forgetBefore(first);
        }
    }
}
