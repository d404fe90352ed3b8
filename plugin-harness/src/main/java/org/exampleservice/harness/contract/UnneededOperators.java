package org.exampleservice.harness.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.contract.Verdict.Kind;
import org.exampleservice.harness.golden.Comparison;
import org.exampleservice.harness.golden.GoldenFile;
import org.exampleservice.harness.golden.Plural;
import org.exampleservice.harness.golden.UnneededOperator;

/**
 * Operators of goldens in place of which a plain value would have done: in every cycle, of which there were at least two,
 * and against every backend, all of which give the same from run to run.
 */
final class UnneededOperators {

    private static final int LEAST_CYCLES = 2;

    private UnneededOperators() {}

    /** The verdicts, with failures for such operators. */
    static List<Verdict> failing(List<Verdict> verdicts) {
        Map<String, List<UnneededOperator>> unneeded = byGolden(verdicts);
        List<Verdict> judged = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            String golden = verdict.evidence()
                    .flatMap(Evidence::comparison)
                    .map(Comparison::golden)
                    .orElse("");
            judged.add(with(verdict, golden, unneeded.getOrDefault(golden, List.of())));
            unneeded.remove(golden);
        }
        return judged;
    }

    private static Verdict with(Verdict verdict, String golden, List<UnneededOperator> unneeded) {
        List<Failure> failures = new ArrayList<>(verdict.failures());
        for (UnneededOperator operator : unneeded) {
            String text = "line " + operator.goldenLine() + " of " + golden + ": the operator " + operator.operator()
                    + " of " + operator.path() + " is not needed: " + operator.plain() + " did in all of "
                    + Plural.of(operator.cycles(), "cycle")
                    + ". Write that, or let test --update of all contracts do it";
            failures.add(Failure.at(
                    Kind.CHECK, new Spot("unneeded-operator", text, Path.of(golden), operator.goldenLine(), 1)));
        }
        return verdict.with(failures);
    }

    /** Rewrites the goldens without them. */
    static List<String> remove(List<Verdict> verdicts) {
        List<String> texts = new ArrayList<>();
        byGolden(verdicts).forEach((golden, unneeded) -> {
            Evidence evidence = verdicts.stream()
                    .flatMap(verdict -> verdict.evidence().stream())
                    .filter(it -> it.comparison()
                            .filter(comparison -> comparison.golden().equals(golden))
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
            GoldenFile.at(Path.of(golden)).removeOperators(evidence.recording(), unneeded);
            texts.add("took " + Plural.of(unneeded.size(), "unneeded operator") + " out of " + golden);
        });
        return texts;
    }

    /** By the golden's name; nothing if anything failed, as then there is no telling. */
    private static Map<String, List<UnneededOperator>> byGolden(List<Verdict> verdicts) {
        Map<String, List<UnneededOperator>> byGolden = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            if (!verdict.passed() || verdict.evidence().isEmpty() || differsByItself(verdict)) {
                return new LinkedHashMap<>();
            }
            if (verdict.evidence().get().comparison().isEmpty()) {
                continue;
            }
            Comparison comparison = verdict.evidence().get().comparison().get();
            List<UnneededOperator> here = comparison.unneededOperators().stream()
                    .filter(operator -> operator.cycles() >= LEAST_CYCLES)
                    .toList();
            byGolden.merge(
                    comparison.golden(),
                    here,
                    (before, now) -> before.stream().filter(now::contains).toList());
        }
        byGolden.values().removeIf(List::isEmpty);
        return byGolden;
    }

    private static boolean differsByItself(Verdict verdict) {
        return verdict.evidence().orElseThrow().backend() instanceof BackendSpec.External;
    }
}
