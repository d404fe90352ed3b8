package org.exampleservice.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private final Scenario scenario = DefaultScenario.in(Dialect.TUTORIAL);
    private final GroupSpec group = scenario.groups().get(0);

    @Test
    void a_group_refuses_the_same_identity_twice() {
        NodeSpec node = group.nodes().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GroupSpec("rack", List.of(node, node)))
                .withMessage("group rack has the node My Node 01 twice; give each node an identity of its own");
    }

    @Test
    void a_scenario_refuses_the_same_group_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scenario("twins", scenario.start(), scenario.service(), List.of(group, group)))
                .withMessage("scenario twins has the group My Group 01 twice; give each group a name of its own");
    }

    @Test
    void the_default_scenario_shows_each_dialect_its_own_names() {
        assertThat(names(Dialect.TUTORIAL)).containsExactly("My Node 01", "My Node 02");
        assertThat(names(Dialect.SDK)).containsExactly("My Device 01", "My Device 02");
    }

    private static List<String> names(Dialect dialect) {
        return DefaultScenario.in(dialect).groups().get(0).nodes().stream()
                .map(node -> node.name().text())
                .toList();
    }
}
