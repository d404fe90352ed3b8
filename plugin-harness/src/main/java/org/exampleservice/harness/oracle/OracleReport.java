package org.exampleservice.harness.oracle;

import java.util.List;

/**
 * What the oracle says about a run. Immutable, hence thread-safe.
 *
 * @param mapping one line for each thing that stands for another, and whether it was declared or inferred
 * @param checked values that were compared with the truth
 * @param violations the first ones first; empty if the run tells the truth
 * @param unmapped keys of metrics that nothing in the truth explains, so that they were not checked
 */
public record OracleReport(List<String> mapping, long checked, List<Violation> violations, List<String> unmapped) {
    public OracleReport {
        mapping = List.copyOf(mapping);
        violations = List.copyOf(violations);
        unmapped = List.copyOf(unmapped);
    }
}
