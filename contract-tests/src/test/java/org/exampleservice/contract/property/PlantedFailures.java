package org.exampleservice.contract.property;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import org.exampleservice.simulator.scenario.Counter;
import org.exampleservice.simulator.scenario.Scenario;

/** Properties that fail as long as a bug is planted; run by {@link CounterexamplesTest} alone. */
@Seeded
@Domain(MetricDomain.class)
@KeepCounterexamples(PlantedFailures.FOLDER)
class PlantedFailures {

    static final String FOLDER = "target/planted-counterexamples";

    private static volatile ChainRuntime engine = new QueryLoopRuntime();
    private static volatile boolean broken;

    static void plant(ChainRuntime other) {
        engine = other;
    }

    static void plant(boolean bug) {
        broken = bug;
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void the_engine_agrees(@ForAll Chain chain) {
        Agreement.on(chain, engine, new ReferenceRuntime()).ifPresent(report -> {
            throw new AssertionError(report);
        });
    }

    @Property(tries = 300)
    void zeros_are_reported(@ForAll CounterSeries served) {
        Double[] last = new Double[1];
        Laws.relative("served", (device, value) -> {
                    if (!broken || !value.equals(last[0])) {
                        device.relative("served", value);
                    }
                    last[0] = value;
                })
                .check(served);
    }

    @Property(tries = 300)
    void a_counter_with_resets_is_read(@ForAll("scenarios") Scenario scenario) {
        boolean resets = scenario.groups().stream()
                .flatMap(group -> group.nodes().stream())
                .anyMatch(node -> node.stats().counter() instanceof Counter counter
                        && !counter.resetSteps().isEmpty());
        if (broken && resets) {
            throw new AssertionError("a counter is reset");
        }
    }

    @Property(tries = 300)
    void two_counters_and_a_number(
            @ForAll CounterSeries one,
            @ForAll CounterSeries other,
            @ForAll("small") int number,
            @ForAll("truths") boolean truth) {
        if (broken
                && truth
                && number > 1
                && one.samples().size() > other.samples().size()) {
            throw new AssertionError("one is longer");
        }
    }

    @Provide
    Arbitrary<Integer> small() {
        return Arbitraries.integers().between(0, 9);
    }

    @Provide
    Arbitrary<Boolean> truths() {
        return Arbitraries.of(false, true);
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any();
    }
}
