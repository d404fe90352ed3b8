package org.exampleservice.harness.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.exampleservice.harness.recording.Recording;

/**
 * What an update changed in a golden, by meaning: {@code 2 metrics added, 1 value changed}. A fact that changed in many
 * cycles counts once. Immutable, hence thread-safe.
 *
 * @param items in the order of meaning: the run, the cycles, entities, facts; empty if nothing changed
 */
public record UpdateSummary(List<Item> items) {

    static final UpdateSummary NOTHING = new UpdateSummary(List.of());

    /**
     * One kind of change.
     *
     * @param count at least 1
     * @param what happened, in the number of the count: {@code metrics added}
     */
    public record Item(int count, String what) {}

    public UpdateSummary {
        items = List.copyOf(items);
    }

    static UpdateSummary created(Recording recording) {
        int cycles = recording.cycles().size();
        return new UpdateSummary(List.of(new Item(cycles, Plural.nounFor(cycles, "cycle") + " written")));
    }

    /** What must change in the golden so that nothing differs any more. */
    static UpdateSummary of(Comparison comparison) {
        Map<Change, Integer> counts = new LinkedHashMap<>();
        comparison.differences().forEach(it -> counts.merge(Change.of(it), weight(it), Integer::sum));
        return new UpdateSummary(counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().times(entry.getValue()))
                .toList());
    }

    /** Whether the golden already said what was recorded. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    @Override
    public String toString() {
        if (items.isEmpty()) {
            return "nothing changed";
        }
        return items.stream().map(item -> item.count() + " " + item.what()).collect(Collectors.joining(", "));
    }

    private static int weight(Difference difference) {
        return difference.topic() == Difference.Topic.CYCLES ? difference.cycles() : 1;
    }

    private record Change(Difference.Topic topic, Difference.Kind kind) implements Comparable<Change> {

        static Change of(Difference difference) {
            return new Change(difference.topic(), difference.kind());
        }

        Item times(int count) {
            return new Item(count, Plural.nounFor(count, noun()) + " " + verb());
        }

        private String noun() {
            boolean value = topic == Difference.Topic.METRIC && kind == Difference.Kind.DIFFERENT;
            return switch (topic) {
                case METRIC -> value ? "value" : "metric";
                case CYCLES -> "cycle";
                case CALL -> "refused call";
                default -> topic.name().toLowerCase(Locale.ROOT);
            };
        }

        private String verb() {
            return switch (kind) {
                case MISSING -> "removed";
                case UNEXPECTED -> "added";
                case RENAMED -> "renamed";
                case DIFFERENT -> "changed";
            };
        }

        @Override
        public int compareTo(Change other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : verb().compareTo(other.verb());
        }
    }
}
