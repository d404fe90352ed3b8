package org.exampleservice.harness.contract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.exampleservice.harness.fault.Fault;
import org.exampleservice.harness.golden.MatrixCell;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Recording;

/**
 * One fault of one request of one endpoint.
 *
 * @param endpoint its name; empty if there is but one, without a name
 * @param cycle in which the request is broken, from 1
 * @param right the run without a fault
 * @param broken the run with it
 */
record FaultTrial(String endpoint, String request, int cycle, Fault fault, Recording right, Recording broken) {

    MatrixCell cell() {
        Cycle now = faulty(broken);
        return new MatrixCell(
                endpoint,
                request,
                fault.word(),
                now.status().state().name(),
                topology(),
                now.tally().emitted(),
                recovered());
    }

    private Cycle faulty(Recording recording) {
        return recording.cycles().get(cycle - 1);
    }

    private String topology() {
        Set<String> expected = topology(faulty(right));
        Set<String> found = topology(faulty(broken));
        return found.equals(expected) ? "whole" : found.isEmpty() ? "none" : "partial";
    }

    /** How many cycles after the fault status and topology are as without it; 0 if never. */
    private int recovered() {
        for (int number = cycle; number < broken.cycles().size(); number++) {
            Cycle expected = right.cycles().get(number);
            Cycle found = broken.cycles().get(number);
            if (expected.status().state() == found.status().state()
                    && topology(expected).equals(topology(found))) {
                return number - cycle + 1;
            }
        }
        return 0;
    }

    /** Whether the plugin made the request again, and so met the fault. */
    boolean wasMade() {
        return faulty(broken).requests().stream()
                .anyMatch(it -> request.equals(it.method() + " " + it.target())
                        && (fault.status() == 200 || it.status() == fault.status()));
    }

    /** What must hold and does not. */
    List<FaultRule> brokenRules(Set<String> secrets) {
        MatrixCell cell = cell();
        Cycle now = faulty(broken);
        boolean less = now.tally().emitted() < faulty(right).tally().emitted();
        boolean fine = now.status().state() == faulty(right).status().state();
        return List.of(FaultRule.values()).stream()
                .filter(rule -> switch (rule) {
                    case HANG ->
                        now.findings().stream().anyMatch(it -> it.code().equals("never-returned"));
                    case SECRET -> SecretSearch.finds(broken, secrets);
                    case PARTIAL_TOPOLOGY -> cell.topology().equals("partial");
                    case NO_RECOVERY -> cell.recovered() != 1;
                    case SILENT_LOSS -> fine && less && !fault.isHarmless();
                    case BRITTLE -> (!fine || less) && fault.isHarmless();
                })
                .toList();
    }

    private static Set<String> topology(Cycle cycle) {
        return cycle.entries().stream()
                .filter(entry -> entry.fate() instanceof Fate.Emitted)
                .map(entry -> entry.emission())
                .filter(Emission.Topology.class::isInstance)
                .map(emission -> emission.entity().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
