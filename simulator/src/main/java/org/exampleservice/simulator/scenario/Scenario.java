package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What may happen to the cluster, as data. Together with a seed and an instant it determines every value.
 *
 * @param name tells the story in a few words
 * @param start the first simulated instant; the cluster before it is the cluster at it
 * @param service the service's own figures
 * @param groups the groups in the order shown, no name twice; copied
 */
public record Scenario(String name, Instant start, StatsSpec service, List<GroupSpec> groups) {
    public Scenario {
        requireNonNull(name, "name");
        requireNonNull(start, "start");
        requireNonNull(service, "service");
        groups = List.copyOf(groups);
        Set<String> seen = new HashSet<>();
        for (GroupSpec group : groups) {
            if (!seen.add(group.name())) {
                throw new IllegalArgumentException("scenario " + name + " has the group " + group.name()
                        + " twice; give each group a name of its own");
            }
        }
    }
}
