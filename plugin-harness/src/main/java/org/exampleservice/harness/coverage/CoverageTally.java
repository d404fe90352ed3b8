package org.exampleservice.harness.coverage;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.recording.Recording;

/** What several runs of one plugin cover together. It keeps none of their recordings. Not thread-safe. */
public final class CoverageTally {

    private final Seen seen = new Seen();
    private final Set<String> keys = new TreeSet<>();
    private final Set<String> alerts = new LinkedHashSet<>();
    private boolean told = true;

    /** Nothing yet. */
    public CoverageTally() {}

    /**
     * Adds a run.
     *
     * @param reads the configuration keys that the plugin asked for in it
     * @param shown ids of the rules that opened, or of which the contract says that they must not
     */
    public CoverageTally add(Recording recording, ConfigReads reads, Set<String> shown) {
        seen.add(recording);
        told &= reads.told();
        keys.addAll(reads.keys());
        alerts.addAll(shown);
        return this;
    }

    /** Every entry of plugin.json, and everything that has none, as far as the runs so far go. */
    public CoverageReport report(PluginDefinition definition) {
        return Coverage.of(definition, seen, told ? new ConfigReads(true, keys) : ConfigReads.UNTOLD, alerts);
    }
}
