package org.exampleservice.harness.preview;

import java.util.List;
import java.util.Objects;

/**
 * The page of a group: itself, and its devices side by side. Immutable, hence thread-safe.
 *
 * @param entity the group itself, with the key metrics of its devices merged
 * @param ids of the devices
 * @param names of the devices
 * @param minutes those at which the devices are compared
 * @param present for each of the minutes, 1 for a device that was reported in it and 0 for another
 * @param columns a key metric each
 * @param counts how many devices there were, by minute of the group's window
 * @param leftOut devices that have no place here because there are too many
 */
public record GroupView(
        EntityView entity,
        List<String> ids,
        List<String> names,
        List<Integer> minutes,
        List<Points> present,
        List<Column> columns,
        Points counts,
        int leftOut) {

    /**
     * A key metric of all devices.
     *
     * @param label for people
     * @param unit as declared
     * @param states names of the states by number; empty for numbers
     * @param values for each of the minutes, that of each device
     * @param low the least of all devices by minute of the group's window
     * @param middle the median
     * @param high the greatest
     */
    public record Column(
            String label,
            String unit,
            List<String> states,
            List<Points> values,
            Points low,
            Points middle,
            Points high) {
        public Column {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(low, "low");
            Objects.requireNonNull(middle, "middle");
            Objects.requireNonNull(high, "high");
            states = List.copyOf(states);
            values = List.copyOf(values);
        }
    }

    public GroupView {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(counts, "counts");
        ids = List.copyOf(ids);
        names = List.copyOf(names);
        minutes = List.copyOf(minutes);
        present = List.copyOf(present);
        columns = List.copyOf(columns);
    }
}
