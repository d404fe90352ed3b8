package org.exampleservice.harness.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Recording;

/** Says when the alert rules of a plugin.json would open and close over a run. Stateless, hence thread-safe. */
public final class Alerts {

    private Alerts() {}

    /** All rules on all series of values that their metric has; a rule whose metric was never emitted has none. */
    public static List<AlertTimeline> evaluate(PluginDefinition definition, Recording recording, Missing missing) {
        List<AlertTimeline> timelines = new ArrayList<>();
        for (AlertRule rule : AlertRules.of(definition).rules()) {
            timelines.addAll(evaluate(rule, recording, missing));
        }
        return timelines;
    }

    /** One rule on all series of values. A series begins with its first value: what is not there yet is not missing. */
    public static List<AlertTimeline> evaluate(AlertRule rule, Recording recording, Missing missing) {
        Map<Place, Track> tracks = new LinkedHashMap<>();
        for (Cycle cycle : recording.cycles()) {
            Map<Place, List<MetricValue>> minute = values(rule.metric(), cycle);
            minute.keySet().forEach(place -> tracks.computeIfAbsent(place, it -> new Track(rule, missing)));
            tracks.forEach((place, track) -> track.minute(cycle.number(), minute.getOrDefault(place, List.of())));
        }
        List<AlertTimeline> timelines = new ArrayList<>();
        tracks.forEach((place, track) -> timelines.add(new AlertTimeline(
                rule, place.entity(), place.dimensions(), track.window.spans(), track.values, track.window.most())));
        return timelines;
    }

    /** The ids of rules that opened at all. */
    public static Set<String> opened(List<AlertTimeline> timelines) {
        Set<String> opened = new LinkedHashSet<>();
        timelines.stream()
                .filter(timeline -> !timeline.spans().isEmpty())
                .forEach(timeline -> opened.add(timeline.rule().id()));
        return opened;
    }

    private static Map<Place, List<MetricValue>> values(String metric, Cycle cycle) {
        Map<Place, List<MetricValue>> values = new LinkedHashMap<>();
        for (Entry entry : cycle.entries()) {
            if (entry.fate() instanceof Fate.Emitted
                    && entry.emission() instanceof Emission.Metric emitted
                    && emitted.key().equals(metric)) {
                values.computeIfAbsent(new Place(emitted.entity(), emitted.dimensions()), it -> new ArrayList<>())
                        .add(emitted.value());
            }
        }
        return values;
    }

    private record Place(EntityRef entity, Map<String, String> dimensions) {}

    private static final class Track {
        private final AlertRule rule;
        private final AlertWindow window;
        private int values;

        Track(AlertRule rule, Missing missing) {
            this.rule = rule;
            this.window = new AlertWindow(rule, missing);
        }

        void minute(int minute, List<MetricValue> given) {
            if (given.isEmpty()) {
                window.nothing(minute);
            } else {
                values++;
                window.value(minute, rule.extractor().of(given));
            }
        }
    }
}
