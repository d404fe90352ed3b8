package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.exampleservice.harness.recording.Emission;

/**
 * A row of the events: one event, reported once or, as a problem that goes on, in several minutes in a row.
 *
 * @param from first minute, counted from 0
 * @param until the minute after the last
 * @param type {@code PERFORMANCE_EVENT}
 * @param shown for people: {@code Performance event}
 * @param problem whether it opens a problem
 * @param entityId of the device
 * @param entity name of the device
 * @param title its title, or what stands for it
 * @param texts by name, but the title
 * @param properties by key
 * @param trimmed names of the texts that were cut to their limit (sdk.md 5.10)
 */
public record EventView(
        int from,
        int until,
        String type,
        String shown,
        boolean problem,
        String entityId,
        String entity,
        String title,
        Map<String, String> texts,
        Map<String, String> properties,
        List<String> trimmed) {

    private static final int TITLE_LIMIT = 1024;
    private static final int TEXT_LIMIT = 10_240;

    public EventView {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(shown, "shown");
        Objects.requireNonNull(entityId, "entityId");
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(title, "title");
        texts = Map.copyOf(texts);
        properties = Map.copyOf(properties);
        trimmed = List.copyOf(trimmed);
    }

    /** The rows of a run, in the order of their first minutes. */
    static List<EventView> of(RunHistory history, Switches switches) {
        boolean joining = switches.isOn(PreviewRule.EVENT_GOES_ON);
        List<EventView> rows = new ArrayList<>();
        Map<String, Integer> open = new HashMap<>();
        for (EventHistory.Report report : history.events().reports()) {
            String id = report.event().identifier() + report.event().entity().id();
            Integer place = joining && report.event().type().isProblem() ? open.get(id) : null;
            if (place != null && rows.get(place).until >= report.minute()) {
                rows.set(place, rows.get(place).until(report.minute() + 1));
            } else {
                open.put(id, rows.size());
                rows.add(of(report.minute(), report.event(), history));
            }
        }
        return rows;
    }

    private static EventView of(int minute, Emission.Event event, RunHistory history) {
        String shown = event.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        shown = shown.substring(0, 1).toUpperCase(Locale.ROOT) + shown.substring(1);
        Map<String, String> texts = new HashMap<>(event.texts());
        String title = texts.remove("title");
        List<String> trimmed = new ArrayList<>();
        event.texts().forEach((name, text) -> {
            if (text.endsWith("...") && text.length() == (name.equals("title") ? TITLE_LIMIT : TEXT_LIMIT)) {
                trimmed.add(name);
            }
        });
        return new EventView(
                minute,
                minute + 1,
                event.type().name(),
                shown,
                event.type().isProblem(),
                EntityIds.text(event.entity()),
                history.entity(event.entity().id())
                        .map(EntityHistory::name)
                        .orElse(event.entity().toString()),
                title == null || title.isBlank() ? texts.getOrDefault("deployment_name", shown) : title,
                texts,
                event.properties(),
                trimmed);
    }

    private EventView until(int minute) {
        return new EventView(from, minute, type, shown, problem, entityId, entity, title, texts, properties, trimmed);
    }
}
