package org.exampleservice.simulator.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.Page;
import org.exampleservice.simulator.model.ClusterVisitor;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.model.NodeView;
import org.exampleservice.simulator.ui.FleetQuery.Name;

/**
 * The states of some nodes over some minutes, computed at each of them rather than recorded: what the service really
 * was, whoever asked. A node is followed by the name shown; where it is not shown there is a gap.
 */
final class StateHistory {
    private final ClusterSimulation simulation;
    private final Map<Name, List<Run>> runs = new LinkedHashMap<>();
    private final Set<Name> strangers = new LinkedHashSet<>();

    /**
     * Equal states one after the other.
     *
     * @param step the first step
     * @param state empty for a gap
     */
    record Run(long step, Optional<String> state) {}

    private StateHistory(ClusterSimulation simulation, List<Row> rows) {
        this.simulation = simulation;
        for (Row row : rows) {
            runs.put(row.name(), new ArrayList<>());
            if (!simulation.has(row.name().group(), row.name().node())) {
                strangers.add(row.name());
            }
        }
    }

    /** The runs of each row's node from one step to another, both included; the first run begins at the first step. */
    static Map<Name, List<Run>> of(ClusterSimulation simulation, List<Row> rows, long first, long last) {
        StateHistory history = new StateHistory(simulation, rows);
        for (long step = first; step <= last; step++) {
            history.add(step);
        }
        return history.runs;
    }

    private void add(long step) {
        Map<Name, String> found = strangers.isEmpty() ? Map.of() : lookedFor(step);
        runs.forEach((name, states) -> append(
                states, step, strangers.contains(name) ? Optional.ofNullable(found.get(name)) : stateOf(name, step)));
    }

    private Optional<String> stateOf(Name name, long step) {
        return simulation.stateOf(name.group(), name.node(), step).map(NodeState::name);
    }

    private static void append(List<Run> runs, long step, Optional<String> state) {
        if (runs.isEmpty() || !runs.get(runs.size() - 1).state().equals(state)) {
            runs.add(new Run(step, state));
        }
    }

    /** Nodes that are renamed, added or in the place of others are found only by looking through all. */
    private Map<Name, String> lookedFor(long step) {
        Map<Name, String> states = new HashMap<>();
        simulation.show(step, new Page(0, FleetScan.MOST_NODES), new ClusterVisitor() {
            private String group = "";

            @Override
            public void group(String name) {
                group = name;
            }

            @Override
            public void node(NodeView node) {
                Name name = Row.name(group, node);
                if (strangers.contains(name)) {
                    states.putIfAbsent(name, node.state().name());
                }
            }
        });
        return states;
    }
}
