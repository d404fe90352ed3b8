package org.exampleservice.harness.alert;

import java.util.Objects;

/**
 * One rule of a metric's {@code alert_settings} (sdk.md 4.4). Immutable, hence thread-safe.
 *
 * @param id {@code alert_id}
 * @param metric key of the metric
 * @param name {@code event_name}, shown to people
 * @param above whether values above the threshold violate; otherwise those below
 * @param threshold that a value has to pass, not to reach
 * @param samples how many of the last values are looked at
 * @param violating how many of them must violate to open
 * @param dealerting how many in a row must not violate to close
 * @param extractor how several values of a minute become one (pages.md 1.2)
 * @param pointer where it stands in plugin.json, as a JSON pointer
 */
public record AlertRule(
        String id,
        String metric,
        String name,
        boolean above,
        double threshold,
        int samples,
        int violating,
        int dealerting,
        Extractor extractor,
        String pointer) {

    public AlertRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(extractor, "extractor");
        Objects.requireNonNull(pointer, "pointer");
    }

    /** Whether a minute's value is on the wrong side. */
    boolean isViolatedBy(double value) {
        return above ? value > threshold : value < threshold;
    }

    /** {@code ABOVE 0.01, 1 of 5 samples, closes after 5}. */
    @Override
    public String toString() {
        return (above ? "ABOVE " : "BELOW ") + Numbers.text(threshold) + ", " + violating + " of " + samples
                + " samples, closes after " + dealerting;
    }
}
