package org.exampleservice.harness.preview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;

/** What became of one endpoint: its status, what it lost, what it logged. Guarded by its history. */
final class EndpointHistory {

    private static final int MOST_LOG_LINES = 300;
    private static final int MOST_LOSSES = 300;
    private static final int MOST_RUNS = 5000;

    private String name = "";
    private final List<StatusRun> statuses = new ArrayList<>();
    private final Deque<LogRow> log = new ArrayDeque<>();
    private final Map<String, Loss> losses = new LinkedHashMap<>();

    String name() {
        return name;
    }

    /** Gives it another name from now on. */
    void name(String newName) {
        name = newName;
    }

    List<StatusRun> statuses() {
        return List.copyOf(statuses);
    }

    List<LogRow> log() {
        return List.copyOf(log);
    }

    List<Loss> losses() {
        return List.copyOf(losses.values());
    }

    /** Takes in a minute; whether the status is another one than before. */
    boolean add(int minute, Cycle cycle) {
        cycle.log().forEach(line -> {
            log.add(new LogRow(minute, line.level().getName(), line.source(), line.message()));
            if (log.size() > MOST_LOG_LINES) {
                log.remove();
            }
        });
        return status(minute, cycle.status(), cycle.turn());
    }

    void dropped(int minute, Emission emission, Fate.Dropped dropped) {
        String what = what(emission);
        String id = dropped.reason() + " " + emission.entity() + " " + what;
        Loss before = losses.get(id);
        if (before != null) {
            losses.put(id, before.again(minute));
        } else if (losses.size() < MOST_LOSSES) {
            losses.put(
                    id,
                    new Loss(
                            dropped.reason().wireName(),
                            dropped.reason().source(emission),
                            emission.entity().toString(),
                            what,
                            dropped.detail(),
                            minute,
                            minute,
                            1));
        }
    }

    private boolean status(int minute, Status status, Turn turn) {
        StatusRun next = StatusRun.of(minute, status, turn);
        StatusRun before = statuses.isEmpty() ? null : statuses.get(statuses.size() - 1);
        if (before != null && before.goesOnWith(next)) {
            statuses.set(statuses.size() - 1, before.until(minute + 1));
            return false;
        }
        statuses.add(next);
        if (statuses.size() > MOST_RUNS) {
            statuses.remove(0);
        }
        return before != null;
    }

    private static String what(Emission emission) {
        if (emission instanceof Emission.Metric metric) {
            return metric.key() + (metric.dimensions().isEmpty() ? "" : " " + metric.dimensions());
        }
        if (emission instanceof Emission.Property property) {
            return "property " + property.key();
        }
        if (emission instanceof Emission.Event event) {
            return event.type() + " " + event.texts().getOrDefault("title", "");
        }
        if (emission instanceof Emission.Endpoint address) {
            return "endpoint " + address.ip();
        }
        return emission instanceof Emission.Call call ? call.call() : "topology";
    }
}
