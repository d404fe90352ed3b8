package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.DefaultScenario;
import org.junit.jupiter.api.Test;

class ScenarioShelfTest {
    private final ScenarioShelf shelf = new ScenarioShelf(DefaultScenario::in, OptionalLong.of(9));

    @Test
    void a_scenario_is_read_once_however_many_show_it() {
        ClusterSimulation one = named("fleet-million", OptionalLong.of(1));
        ClusterSimulation two = named("fleet-million", OptionalLong.of(2));

        assertThat(one).isNotSameAs(two);
        assertThat(one.scenario()).isSameAs(two.scenario());
        assertThat(one.seed()).isEqualTo(1);
    }

    @Test
    void the_app_has_its_own_seed_and_another_scenario_that_of_the_scenario() {
        assertThat(shelf.named(Optional.empty(), Dialect.SDK, OptionalLong.empty())
                        .seed())
                .isEqualTo(9);
        assertThat(named("churn", OptionalLong.empty()).seed())
                .isEqualTo(
                        named("churn", OptionalLong.empty()).scenario().seed().orElse(42));
    }

    private ClusterSimulation named(String name, OptionalLong seed) {
        return shelf.named(Optional.of(name), Dialect.TUTORIAL, seed);
    }
}
