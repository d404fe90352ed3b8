package org.exampleservice.contract.property;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The engine and the reference agree step by step (goals.md 3.5 B8). */
@Seeded
class ReferenceAgreementTest {

    @Property(tries = 10_000)
    void the_engine_agrees_with_the_reference_step_by_step(@ForAll("chains") Chain chain) {
        assertThat(Agreement.on(chain, new QueryLoopRuntime(), new ReferenceRuntime()))
                .isEmpty();
    }

    @Provide
    Arbitrary<Chain> chains() {
        return Chains.any();
    }
}
