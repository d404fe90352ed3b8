package org.exampleservice.harness.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.exampleservice.harness.alert.AlertExpectation;
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
        Optional<OracleSpec> oracle, Optional<CoverageSpec> coverage, Optional<List<AlertExpectation>> alerts) {

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
}
