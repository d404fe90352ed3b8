package org.exampleservice.harness.contract;

import java.time.Duration;
import java.util.List;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.harness.fault.Fault;

/** Reads {@code faults}. */
final class FaultsReader {

    private final ObjectReader root;
    private final int cycles;

    FaultsReader(ObjectReader root, int cycles) {
        this.root = root;
        this.cycles = cycles;
    }

    FaultPlan read() {
        return root.object("faults").optional().map(this::plan).orElse(FaultPlan.DEFAULT);
    }

    private FaultPlan plan(ObjectReader fields) {
        int cycle = fields.integer("cycle", 1, cycles).or(FaultPlan.DEFAULT.cycle());
        Duration patience = fields.text("patience")
                .check(Times::isPositiveDuration, "a positive ISO 8601 duration", "Write one like PT5S.")
                .optional()
                .map(Duration::parse)
                .orElse(FaultPlan.DEFAULT.patience());
        List<FaultPlan.Allowance> allowances = fields.objects("allow").or(List.of()).stream()
                .map(FaultsReader::allowance)
                .toList();
        fields.rejectUnknown();
        return new FaultPlan(cycle, patience, allowances);
    }

    private static FaultPlan.Allowance allowance(ObjectReader fields) {
        FaultPlan.Allowance allowance = new FaultPlan.Allowance(
                fields.choice("rule", FaultRule.byWord()).required(),
                fields.text("request").optional(),
                fields.choice("fault", Fault.byWord()).optional(),
                fields.text("because")
                        .check(text -> !text.isBlank(), "a reason", "Say why.")
                        .required());
        fields.rejectUnknown();
        return allowance;
    }
}
