package org.exampleservice.harness.coverage;

import java.util.List;
import org.exampleservice.harness.coverage.CoverageEntry.Outcome;

/**
 * A plugin.json held against a run. Immutable, hence thread-safe.
 *
 * @param entries everything declared, in the order of plugin.json within each kind
 * @param undeclared everything that the run has and plugin.json has not
 */
public record CoverageReport(List<CoverageEntry> entries, List<Undeclared> undeclared) {

    public CoverageReport {
        entries = List.copyOf(entries);
        undeclared = List.copyOf(undeclared);
    }

    /** How many entries of a kind are declared. */
    public int declared(EntryKind kind) {
        return (int) entries.stream().filter(entry -> entry.kind() == kind).count();
    }

    /** The entries of one outcome. */
    public List<CoverageEntry> with(Outcome outcome) {
        return entries.stream().filter(entry -> entry.outcome() == outcome).toList();
    }
}
