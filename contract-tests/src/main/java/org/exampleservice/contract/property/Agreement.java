package org.exampleservice.contract.property;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether two runtimes agree on a chain, minute by minute.
 *
 * <pre>{@code
 * assertThat(Agreement.on(chain, new QueryLoopRuntime(), new ReferenceRuntime())).isEmpty();
 * }</pre>
 */
public final class Agreement {

    private Agreement() {}

    /** The first minute in which they part, with both traces up to it side by side; empty if they agree. */
    public static Optional<String> on(Chain chain, ChainRuntime left, ChainRuntime right) {
        List<Trace> ours = left.run(chain);
        List<Trace> theirs = right.run(chain);
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            if (!ours.get(i).equals(theirs.get(i))) {
                return Optional.of(report(chain, ours.subList(0, i + 1), theirs.subList(0, i + 1)));
            }
        }
        return ours.size() == theirs.size()
                ? Optional.empty()
                : Optional.of(ours.size() + " minutes against " + theirs.size() + " of " + chain);
    }

    private static String report(Chain chain, List<Trace> left, List<Trace> right) {
        return "minute " + left.size() + " differs (left: engine, right: reference) for " + chain + "\n"
                + left.stream()
                        .map(trace ->
                                "minute " + trace.minute() + "\n" + SideBySide.of(trace, right.get(trace.minute() - 1)))
                        .collect(Collectors.joining("\n"));
    }
}
