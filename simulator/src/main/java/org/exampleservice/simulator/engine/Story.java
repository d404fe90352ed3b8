package org.exampleservice.simulator.engine;

import java.util.List;
import org.exampleservice.simulator.scenario.Scenario;

/**
 * A scenario, worked out once for all simulations of it, whatever their seeds. Never changed once made.
 *
 * @param scenario as read
 * @param groups the groups in the order shown
 * @param service the service's own figures
 * @param timeline what happens to nodes
 * @param machines all that are known; to be copied by who adds some
 */
record Story(
        Scenario scenario,
        List<GroupSimulation> groups,
        StatsSimulation service,
        TimelineIndex timeline,
        Machines machines) {
    Story {
        groups = List.copyOf(groups);
    }

    static Story of(Scenario scenario) {
        Machines machines = new Machines();
        return new Story(
                scenario,
                scenario.groups().stream()
                        .map(group -> new GroupSimulation(group, machines))
                        .toList(),
                new StatsSimulation(scenario.service(), machines),
                new TimelineIndex(scenario.timeline().nodes(), machines),
                machines);
    }
}
