package org.exampleservice.simulator.model;

import static java.util.Objects.requireNonNull;

/**
 * One node of a group; the {@link Dialect#SDK} dialect calls it a device.
 *
 * @param name the name shown, any text
 * @param ip the address shown; never connected to
 * @param stats what the node reports
 */
public record Node(String name, String ip, NodeStats stats) implements NodeView {
    public Node {
        requireNonNull(name, "name");
        requireNonNull(ip, "ip");
        requireNonNull(stats, "stats");
    }

    @Override
    public void nameTo(TextSink out) {
        out.text(name);
    }

    @Override
    public void ipTo(TextSink out) {
        out.text(ip);
    }

    @Override
    public String version() {
        return stats.version();
    }

    @Override
    public long random() {
        return stats.random();
    }

    @Override
    public long counter() {
        return stats.counter();
    }

    @Override
    public NodeState state() {
        return stats.state();
    }

    @Override
    public long low() {
        return stats.statsCounter().low();
    }

    @Override
    public long middle() {
        return stats.statsCounter().middle();
    }

    @Override
    public long high() {
        return stats.statsCounter().high();
    }
}
