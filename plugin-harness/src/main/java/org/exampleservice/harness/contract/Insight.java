package org.exampleservice.harness.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.exampleservice.harness.alert.AlertTimeline;
import org.exampleservice.harness.coverage.CoverageReport;

/**
 * What is known of a run beyond whether it passed. Immutable, hence thread-safe.
 *
 * @param coverage of plugin.json, where it was asked for; counted over all variants of a contract
 * @param summary of the coverage in one line; empty without one
 * @param alerts each rule of plugin.json on each series of values that its metric had
 */
public record Insight(Optional<CoverageReport> coverage, String summary, List<AlertTimeline> alerts) {

    /** Nothing. */
    public static final Insight NONE = new Insight(Optional.empty(), "", List.of());

    public Insight {
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(summary, "summary");
        alerts = List.copyOf(alerts);
    }
}
