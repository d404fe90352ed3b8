package org.exampleservice.simulator.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.exampleservice.simulator.scenario.EntryReader;
import org.exampleservice.simulator.scenario.NodeEvent;
import org.exampleservice.simulator.scenario.RouteFault;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.Timeline;

/**
 * What goes wrong beside the scenario's own story: entries that are added to its timeline while it is told, at most
 * {@value #MOST} at a time. An entry has an id, from 1 in the order added, until it is removed; its window is simulated
 * time like any other, so it begins and ends by itself. Threadsafe: a reader sees all of a change or nothing of it.
 */
public final class AddedFaults {
    /** The most entries at a time. */
    public static final int MOST = 100;

    private static final int MOST_TOLD = 1000;

    private final Scenario scenario;
    private final Machines machines;
    private final RouteFaults routes;
    private final Map<Long, Timeline> entries = new TreeMap<>(Comparator.reverseOrder());
    private long last;
    private final AtomicLong changes = new AtomicLong();
    private volatile TimelineIndex nodeEvents;

    AddedFaults(Story story, RouteFaults routes) {
        this.scenario = story.scenario();
        this.machines = story.machines().copy();
        this.routes = routes;
        this.nodeEvents = story.timeline();
    }

    /**
     * Adds an entry.
     *
     * @param entry as a scenario file has it in its timeline, such as {@code {route: /topology, fault: {status: 503},
     *     for: PT5M}}; without {@code at} it begins now, and one about nodes with the current minute
     * @return what was added; empty if there are {@value #MOST} already
     * @throws IllegalArgumentException when it cannot be used, with every problem
     */
    public synchronized Optional<FaultWindow> add(String entry, Instant now) {
        Timeline read = EntryReader.read(scenario, entry, sinceStart(now));
        if (entries.size() >= MOST) {
            return Optional.empty();
        }
        entries.put(++last, read);
        changed();
        return windows(Optional.of(last), read).findFirst();
    }

    /** Takes an entry away; false if there is none of that id. */
    public synchronized boolean remove(long id) {
        boolean removed = entries.remove(id) != null;
        if (removed) {
            changed();
        }
        return removed;
    }

    /** Takes all entries away and begins again with id 1. */
    public synchronized void clear() {
        entries.clear();
        last = 0;
        changed();
    }

    /** A number that has grown when something was added or taken away. */
    public long changes() {
        return changes.get();
    }

    /** All windows: those added, the latest first, then the scenario's in the order written, at most 1000 of these. */
    public synchronized List<FaultWindow> windows() {
        List<FaultWindow> all = new ArrayList<>();
        entries.forEach((id, entry) -> windows(Optional.of(id), entry).forEach(all::add));
        windows(Optional.empty(), scenario.timeline()).limit(MOST_TOLD).forEach(all::add);
        return all;
    }

    /** What happens to nodes. */
    TimelineIndex nodeEvents() {
        return nodeEvents;
    }

    private void changed() {
        List<NodeEvent> events = new ArrayList<>(scenario.timeline().nodes());
        Map<Long, RouteFault> faults = new LinkedHashMap<>();
        entries.forEach((id, entry) -> {
            events.addAll(scenario.timeline().nodes().size(), entry.nodes());
            entry.routes().forEach(fault -> faults.put(id, fault));
        });
        nodeEvents = new TimelineIndex(events, machines);
        routes.add(faults);
        changes.incrementAndGet();
    }

    private Stream<FaultWindow> windows(Optional<Long> id, Timeline entry) {
        return Stream.concat(
                entry.routes().stream().map(fault -> FaultWindow.of(id, fault, scenario.start())),
                entry.nodes().stream().map(event -> FaultWindow.of(id, event, scenario.start())));
    }

    private Duration sinceStart(Instant now) {
        Duration time = Duration.between(scenario.start(), now);
        return time.isNegative() ? Duration.ZERO : time;
    }
}
