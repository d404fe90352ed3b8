package org.exampleservice.contract.fuzz;

import java.nio.charset.StandardCharsets;
import org.exampleservice.document.DocumentException;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.json.ClusterJson;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.ScenarioReader;

/** YAML from outside: a scenario, which is then asked for its first two minutes if it is small. */
public final class YamlFuzz {

    private static final long SMALL = 1000;

    private YamlFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Scenario scenario;
        try {
            scenario = ScenarioReader.read("scenario.yaml", new String(input, StandardCharsets.UTF_8));
        } catch (DocumentException refused) {
            Told.where(refused.getMessage(), "scenario.yaml");
            return;
        }
        long groups = scenario.groups().stream()
                .mapToLong(group -> group.count() + group.most())
                .sum();
        if (groups <= SMALL) {
            ClusterSimulation simulation =
                    new ClusterSimulation(scenario, scenario.seed().orElse(42));
            for (Dialect dialect : Dialect.values()) {
                ClusterJson.in(dialect).topology(simulation.clusterAtStep(1));
                ClusterJson.in(dialect).topology(simulation.clusterAtStep(2));
            }
        }
    }
}
