package org.exampleservice.contract.property;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.exampleservice.simulator.scenario.Scenario;

/** The simulator is a function of scenario, seed and instant (house.md), and shows what the scenario says. */
@Seeded
@KeepCounterexamples
class SimulatorLawsTest {

    @Property(tries = 250)
    void whatever_happens_the_laws_hold(@ForAll("scenarios") Scenario scenario) {
        SimulatorLaws.check(scenario);
    }

    @Property(tries = 250)
    void where_nothing_happens_numbers_and_states_go_as_they_say(@ForAll("uneventful") Scenario scenario) {
        SimulatorLaws.check(scenario);
    }

    @Example
    void the_laws_have_names() {
        assertThat(SimulatorLaws.names())
                .containsExactly(
                        "the same seed gives the same bytes",
                        "the order of reading changes nothing",
                        "advancing n times by one is advancing once by n",
                        "adding a node changes no other",
                        "what happens to nodes is over when its window is",
                        "what happens to nodes is what the event says",
                        "a node that is not replaced shows what it would without churn",
                        "counters and other numbers move only as the scenario says",
                        "numbers stay within their range",
                        "no transition that the machine does not have",
                        "a state stays as long as its machine says",
                        "states come as often as their weights say, within 6 sigma");
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any();
    }

    @Provide
    Arbitrary<Scenario> uneventful() {
        return Scenarios.uneventful();
    }
}
