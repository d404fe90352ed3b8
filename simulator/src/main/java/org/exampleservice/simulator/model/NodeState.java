package org.exampleservice.simulator.model;

import static java.util.Objects.requireNonNull;

/**
 * The state that a node reports, by name. The original knows three (sdk.md 1.3); a scenario may name others.
 *
 * @param name any text, such as {@code OK}
 */
public record NodeState(String name) {
    public static final NodeState OK = new NodeState("OK");
    public static final NodeState WARNING = new NodeState("WARNING");
    public static final NodeState ERROR = new NodeState("ERROR");

    public NodeState {
        requireNonNull(name, "name");
    }
}
