package org.exampleservice.harness.contract;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exampleservice.harness.alert.AlertTimeline;
import org.exampleservice.harness.alert.Alerts;
import org.exampleservice.harness.alert.Missing;
import org.exampleservice.harness.coverage.ConfigReads;
import org.exampleservice.harness.coverage.CoverageReport;
import org.exampleservice.harness.coverage.CoverageTally;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.recording.Recording;

/**
 * What the runs of a contract and of its variants have shown of plugin.json, by endpoint. It keeps no recording. Not
 * thread-safe.
 */
final class Sightings {

    private final PluginDefinition definition;
    private final Map<String, CoverageTally> tallies = new HashMap<>();

    Sightings(PluginDefinition definition) {
        this.definition = definition;
    }

    /**
     * Adds a run of an endpoint.
     *
     * @param spoken ids of the alerts that the contract speaks of in this run
     * @return when its alerts opened
     */
    List<AlertTimeline> add(String endpoint, Recording recording, ConfigReads reads, List<String> spoken) {
        List<AlertTimeline> timelines = Alerts.evaluate(definition, recording, Missing.SKIPPED);
        Set<String> shown = new LinkedHashSet<>(Alerts.opened(timelines));
        shown.addAll(spoken);
        tallies.computeIfAbsent(endpoint, name -> new CoverageTally()).add(recording, reads, shown);
        return timelines;
    }

    /** What the runs of an endpoint cover so far; it had one. */
    CoverageReport of(String endpoint) {
        return tallies.get(endpoint).report(definition);
    }
}
