package org.exampleservice.harness.preview;

import java.util.List;
import java.util.Objects;

/**
 * A number of an infographic, at every minute; places are those among the page's numbers.
 *
 * @param label for people
 * @param key of the metric
 * @param unit as declared
 * @param states names of a state metric's states by number; empty for numbers
 * @param raw what it is made of, the first few
 * @param parts how many there are of it
 * @param merged place of the merged minutes
 * @param shown the number for each time frame that may be looked at
 * @param why the steps from the former to the latter
 */
public record KeyMetricView(
        String label,
        String key,
        String unit,
        List<String> states,
        List<RawView> raw,
        int parts,
        int merged,
        List<Shown> shown,
        List<WhyStep> why) {

    /**
     * What is shown at the end of a time frame.
     *
     * @param frame in minutes
     * @param points place of the number by the frame's last minute
     */
    public record Shown(int frame, int points) {}

    public KeyMetricView {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(unit, "unit");
        states = List.copyOf(states);
        raw = List.copyOf(raw);
        shown = List.copyOf(shown);
        why = List.copyOf(why);
    }
}
