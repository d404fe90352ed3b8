package org.exampleservice.harness.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.Spot;
import org.exampleservice.harness.contract.Verdict.Failure;

/**
 * What verdicts have to say about lines of files: at most ten for each rule, since those who show them show no more.
 * Immutable, hence thread-safe.
 *
 * @param shown the gravest first, each once
 * @param leftOut how many more there are, by rule
 */
public record Remarks(List<Remark> shown, Map<String, Integer> leftOut) {

    /** How many of a rule are shown. */
    public static final int MOST_PER_RULE = 10;

    public Remarks {
        shown = List.copyOf(shown);
        leftOut = Map.copyOf(leftOut);
    }

    /**
     * Of verdicts.
     *
     * @param root of the source tree; files below it are named from it
     */
    public static Remarks of(List<Judged> cases, Path root) {
        Set<Remark> all = new LinkedHashSet<>();
        cases.stream()
                .flatMap(one -> one.verdict().failures().stream().map(failure -> Map.entry(one, failure)))
                .sorted((one, other) ->
                        one.getValue().kind().compareTo(other.getValue().kind()))
                .forEach(entry -> all.addAll(remarks(entry.getKey(), entry.getValue(), root)));
        return capped(all);
    }

    /** The first ten of each rule. */
    static Remarks capped(Iterable<Remark> all) {
        List<Remark> shown = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Integer> leftOut = new LinkedHashMap<>();
        for (Remark remark : all) {
            if (seen.merge(remark.rule(), 1, Integer::sum) <= MOST_PER_RULE) {
                shown.add(remark);
            } else {
                leftOut.merge(remark.rule(), 1, Integer::sum);
            }
        }
        return new Remarks(shown, leftOut);
    }

    private static List<Remark> remarks(Judged one, Failure failure, Path root) {
        String prefix = one.verdict().contract()
                + (one.verdict().backend().isEmpty() ? "" : ", " + one.verdict().backend()) + ": ";
        if (failure.spots().isEmpty()) {
            return List.of(new Remark(
                    failure.kind().name().toLowerCase(Locale.ROOT),
                    Remark.Level.ERROR,
                    prefix + failure.text(),
                    name(one.folder().resolve(Contract.FILE), root),
                    1,
                    1));
        }
        return failure.spots().stream().map(spot -> remark(prefix, spot, root)).toList();
    }

    private static Remark remark(String prefix, Spot spot, Path root) {
        return new Remark(
                spot.rule(),
                Remark.Level.ERROR,
                prefix + spot.text(),
                name(spot.file(), root),
                spot.line(),
                spot.column());
    }

    /** With slashes; from the root where it is below it. */
    static String name(Path file, Path root) {
        Path whole = file.toAbsolutePath().normalize();
        Path base = root.toAbsolutePath().normalize();
        return (whole.startsWith(base) ? base.relativize(whole) : whole)
                .toString()
                .replace('\\', '/');
    }
}
