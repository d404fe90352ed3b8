package org.exampleservice.harness.preview;

import java.util.List;
import java.util.Objects;

/**
 * A chart. Immutable, hence thread-safe.
 *
 * @param group section or tab it stands in
 * @param title over it
 * @param description under the title; may be empty
 * @param state whether it has bands of states, and no axis of numbers
 * @param series lines, areas, bars or rows of bands
 * @param notes what its author should know, a sentence each
 * @param elsewhere {@code group} or {@code device} if all its metrics are of the other level, so that it is empty here;
 *     otherwise empty
 */
public record ChartView(
        String group,
        String title,
        String description,
        boolean state,
        List<SeriesView> series,
        List<String> notes,
        String elsewhere) {
    public ChartView {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(elsewhere, "elsewhere");
        series = List.copyOf(series);
        notes = List.copyOf(notes);
    }
}
