package org.exampleservice.harness.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.FaultPlan.Allowance;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.contract.Verdict.Kind;
import org.exampleservice.harness.golden.MatrixCell;
import org.exampleservice.harness.golden.MatrixGolden;
import org.exampleservice.harness.source.LoadedPlugin;

/** Judges the cells of one failure matrix, by the rules and by the golden, if there is one. */
final class FaultJudge {

    private final Contract contract;
    private final Optional<MatrixGolden> golden;
    private final Set<String> secrets;
    private final List<Allowance> unneeded;

    FaultJudge(Contract contract, LoadedPlugin plugin, Optional<MatrixGolden> golden) {
        this.contract = contract;
        this.golden = golden;
        this.secrets = SecretSearch.secrets(contract, plugin);
        this.unneeded = new ArrayList<>(contract.faults().allowances());
    }

    Verdict verdict(FaultTrial trial, BackendSpec spec) {
        MatrixCell cell = trial.cell();
        List<Failure> failures = new ArrayList<>();
        if (!trial.wasMade()) {
            failures.add(new Failure(
                    Kind.CHECK,
                    "the plugin made the request without the fault, and not when the fault was to come, so nothing was"
                            + " checked. Let it ask the same in every run"));
        }
        for (FaultRule rule : trial.brokenRules(secrets)) {
            Optional<Allowance> allowance = contract.faults().allowances().stream()
                    .filter(it -> it.covers(rule, trial.request(), trial.fault()))
                    .findFirst();
            allowance.ifPresent(unneeded::remove);
            if (allowance.isEmpty()) {
                String text = rule.word() + ": " + rule.text() + ", or say under faults: allow why it is all right";
                failures.add(Failure.at(
                        rule == FaultRule.HANG ? Kind.TIMEOUT : Kind.CHECK,
                        new Spots(contract).inContract("fault-" + rule.word(), text, "faults")));
            }
        }
        golden.flatMap(it -> it.difference(cell)).ifPresent(text -> failures.add(new Failure(Kind.DIFFERENCE, text)));
        return new Verdict(
                contract.name() + "#" + cell.name(),
                spec.label(),
                trial.broken().cycles().size(),
                trial.broken().tally(),
                failures,
                List.of(),
                Insight.NONE,
                Optional.empty());
    }

    List<Failure> unneededAllowances() {
        return unneeded.stream()
                .map(allowance -> Failure.at(
                        Kind.CHECK,
                        new Spots(contract)
                                .inContract(
                                        "unneeded-allowance",
                                        "the allowance for " + allowance
                                                + " is not needed: no cell breaks the rule. Remove it",
                                        "faults",
                                        "allow",
                                        contract.faults().allowances().indexOf(allowance))))
                .toList();
    }
}
