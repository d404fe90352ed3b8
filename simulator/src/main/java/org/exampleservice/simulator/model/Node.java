package org.exampleservice.simulator.model;

import static java.util.Objects.requireNonNull;

/**
 * One node of a group; the {@link Dialect#SDK} dialect calls it a device.
 *
 * @param name the name shown, any text
 * @param ip the address shown; never connected to
 * @param stats what the node reports
 */
public record Node(String name, String ip, NodeStats stats) {
    public Node {
        requireNonNull(name, "name");
        requireNonNull(ip, "ip");
        requireNonNull(stats, "stats");
    }
}
