package org.exampleservice.contract.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.exampleservice.contract.Contracts;
import org.exampleservice.harness.recording.MetricKind;

/**
 * A child that dies, in a query, while an instance is made or while one is closed, is to the runtime a query that raises
 * (sdk.md 5.1): the instance is made anew, and all else is as it was, baselines and what waits included.
 */
@Seeded
class DyingChildTest {

    @Property(tries = 8)
    void a_restart_of_the_child_changes_nothing_but_what_a_query_that_raises_changes(
            @ForAll("chains") Chain chain, @ForAll("closings") String closing) {
        Assume.that(Contracts.isPythonThere());
        Statistics.label("dies").collect(dies(chain));
        Statistics.label("dies").coverage(seen -> seen.check(true).percentage(percent -> percent > 70));
        try (PythonChains python = new PythonChains(closing)) {
            assertThat(Agreement.on(chain, python, DyingChildTest::reference)).isEmpty();
        }
    }

    private static boolean dies(Chain chain) {
        return chain.minutes().stream()
                .anyMatch(minute -> minute.ending() == Ending.UNKNOWN || minute.ending() == Ending.SILENT);
    }

    /** The exception: what it said since it last waited for an answer dies with it. */
    @Example
    void a_child_that_ends_at_once_takes_with_it_what_it_said_last() {
        Assume.that(Contracts.isPythonThere());
        Action.Report report = new Action.Report(new EntityName("G0", "D0"), MetricKind.RELATIVE, "count", 1, Map.of());
        try (PythonChains python = new PythonChains("returns")) {
            assertThat(metrics(python, report, new Action.End(Ending.UNKNOWN))).isEqualTo(1);
            assertThat(metrics(python, report, new Action.End(Ending.SUBCLASS))).isZero();
        }
    }

    private static long metrics(ChainRuntime runtime, Action... actions) {
        return runtime.run(Chain.of(actions)).get(0).lines().stream()
                .filter(line -> line.startsWith("G0 / D0 RELATIVE count"))
                .count();
    }

    private static List<Trace> reference(Chain chain) {
        return new ReferenceRuntime()
                .record(chain).cycles().stream().map(PythonChains::reported).toList();
    }

    @Provide
    Arbitrary<Chain> chains() {
        Arbitrary<Ending> endings =
                Arbitraries.of(Ending.RETURNS, Ending.RETURNS, Ending.UNKNOWN, Ending.SILENT, Ending.JAVA_ERROR);
        return Combinators.combine(
                        Chains.ofLength(80).filter(chain -> chain.actions().size() >= 25),
                        endings.list().ofSize(20))
                .as(PythonScript::sayable);
    }

    @Provide
    Arbitrary<String> closings() {
        return Arbitraries.of("returns", "raises", "exits", "is killed");
    }
}
