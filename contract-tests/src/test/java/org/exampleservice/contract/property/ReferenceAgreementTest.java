package org.exampleservice.contract.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.exampleservice.harness.recording.EventType;
import org.exampleservice.harness.recording.MetricKind;

/**
 * The engine and the reference agree step by step (goals.md 3.5 B8). What a failing run found is kept as a
 * contract.
 */
@Seeded
@KeepCounterexamples
class ReferenceAgreementTest {

    private static final ChainRuntime ENGINE = new QueryLoopRuntime();
    private static final ChainRuntime REFERENCE = new ReferenceRuntime();
    private static final EntityName DEVICE = new EntityName("G0", "D0");

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void the_engine_agrees_with_the_reference_step_by_step(@ForAll("chains") Chain chain) {
        check(chain);
    }

    private static void check(Chain chain) {
        Agreement.on(chain, ENGINE, REFERENCE).ifPresent(report -> {
            throw new AssertionError(report + "\nas Java:\n" + ChainSource.of(chain));
        });
    }

    @Example
    void a_disagreement_is_shown_side_by_side() {
        ChainRuntime silent = chain -> List.of(new Trace(1, List.of("nothing")));

        assertThat(Agreement.on(Chain.of(), ENGINE, silent).orElseThrow())
                .startsWith("minute 1 differs (left: engine, right: reference) for offset PT0S\nminute 1\n"
                        + "! QUERIED at 2026-01-01T00:00:00Z")
                .contains("| nothing\n");
    }

    @Example
    void a_chain_is_printed_as_the_java_that_makes_it() {
        Chain aMinuteLong = Chain.of(
                new Action.Pass(Duration.ofMinutes(1)),
                new Action.Report(DEVICE, MetricKind.RELATIVE, "count", 0, Map.of()),
                new Action.End(Ending.RETURNS),
                new Action.Report(DEVICE, MetricKind.RELATIVE, "count", 0, Map.of()));

        assertThat(ChainSource.of(aMinuteLong)).isEqualTo("""
                        new Chain(Duration.ofMillis(0), false, Limits.SDK, List.of(
                                new Action.Pass(Duration.ofMillis(60000)),
                                new Action.Report(new EntityName("G0", "D0"), MetricKind.RELATIVE, "count", 0, Map.of()),
                                new Action.End(Ending.RETURNS),
                                new Action.Report(new EntityName("G0", "D0"), MetricKind.RELATIVE, "count", 0, Map.of())))""");
        Chain surrogates = Chain.of(new Action.Event(DEVICE, EventType.PERFORMANCE_EVENT, "\uD83D\uDE00".repeat(1023)));
        assertThat(ChainSource.of(surrogates)).contains("\"\\uD83D\\uDE00\".repeat(1023)");
    }

    @Provide
    Arbitrary<Chain> chains() {
        return Chains.any();
    }
}
