package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

/**
 * A node of the scenario.
 *
 * @param identity what the node's chance hangs on, unique in its group; a node that is shown under another name, or in
 *     another place, keeps its values
 * @param name the name shown
 * @param ip the address shown
 * @param stats what it reports
 */
public record NodeSpec(String identity, String name, String ip, StatsSpec stats) {
    public NodeSpec {
        requireNonNull(identity, "identity");
        requireNonNull(name, "name");
        requireNonNull(ip, "ip");
        requireNonNull(stats, "stats");
    }
}
