package org.exampleservice.harness.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.exampleservice.harness.coverage.CoverageSpec;
import org.exampleservice.harness.oracle.OracleSpec;

/**
 * What a contract asks of a run beside its golden; a case with an oracle needs none. Immutable, hence thread-safe.
 *
 * @param oracle how the plugin shows the service, if its truth is to be looked at
 * @param coverage of plugin.json, if it matters
 * @param alerts every opening there may be, if they matter
 */
public record Demands(
        Optional<OracleSpec> oracle, Optional<CoverageSpec> coverage, Optional<List<AlertDemand>> alerts) {

    /** Nothing. */
    public static final Demands NONE = new Demands(Optional.empty(), Optional.empty(), Optional.empty());

    public Demands {
        Objects.requireNonNull(oracle, "oracle");
        Objects.requireNonNull(coverage, "coverage");
        alerts = alerts.map(List::copyOf);
    }

    /** The same, with a coverage asked for where the contract asks for none. */
    public Demands orCoverage(CoverageSpec other) {
        return new Demands(oracle, coverage.or(() -> Optional.of(other)), alerts);
    }

    Demands withoutCoverage() {
        return new Demands(oracle, Optional.empty(), alerts);
    }

    /**
     * What is asked of a variant: the same of the oracle; of the alerts what names the variant, and nothing if nothing does.
     * Coverage is counted over all of them together, and asked of the contract itself.
     */
    Demands of(Cell cell) {
        Optional<List<AlertDemand>> own =
                alerts.map(all -> named(all, cell.name())).filter(some -> !some.isEmpty());
        return new Demands(oracle, Optional.empty(), own);
    }

    /** What is said about the alerts of a variant, or of the contract itself by the empty name. */
    Optional<List<AlertDemand>> alertsOf(String cell) {
        return alerts.map(all -> named(all, cell));
    }

    private static List<AlertDemand> named(List<AlertDemand> all, String cell) {
        return all.stream().filter(demand -> demand.cell().equals(cell)).toList();
    }
}
