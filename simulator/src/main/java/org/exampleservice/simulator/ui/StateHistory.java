package org.exampleservice.simulator.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.Page;
import org.exampleservice.simulator.model.ClusterVisitor;
import org.exampleservice.simulator.model.NodeView;
import org.exampleservice.simulator.ui.FleetQuery.Name;

/**
 * The states of some nodes over some minutes, computed at each of them rather than recorded: what the service really
 * was, whoever asked. A node is followed by the name shown; where it is not shown there is a gap.
 */
final class StateHistory {
    private static final int CLOSE = 8;

    private final ClusterSimulation simulation;
    private final Map<Name, List<Run>> runs = new LinkedHashMap<>();
    private final List<Page> near;

    /**
     * Equal states one after the other.
     *
     * @param step the first step
     * @param state empty for a gap
     */
    record Run(long step, Optional<String> state) {}

    private StateHistory(ClusterSimulation simulation, List<Row> rows) {
        this.simulation = simulation;
        rows.forEach(row -> runs.put(row.name(), new ArrayList<>()));
        this.near = near(rows, simulation.isUndisturbed() ? CLOSE : FleetScan.MOST_NODES);
    }

    /** The runs of each row's node from one step to another, both included; the first run begins at the first step. */
    static Map<Name, List<Run>> of(ClusterSimulation simulation, List<Row> rows, long first, long last) {
        StateHistory history = new StateHistory(simulation, rows);
        for (long step = first; step <= last && !rows.isEmpty(); step++) {
            history.add(step);
        }
        return history.runs;
    }

    /** Nodes are mostly where they are now; only if one is not there the others are looked through. */
    private void add(long step) {
        Map<Name, String> states = new HashMap<>();
        near.forEach(page -> look(page, step, states));
        if (states.size() < runs.size()) {
            look(new Page(0, FleetScan.MOST_NODES), step, states);
        }
        for (Map.Entry<Name, List<Run>> node : runs.entrySet()) {
            append(node.getValue(), step, Optional.ofNullable(states.get(node.getKey())));
        }
    }

    /** The pages that have all rows; rows no further apart than so many nodes share one. */
    private static List<Page> near(List<Row> rows, int apart) {
        List<Page> pages = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean last = i + 1 == rows.size()
                    || rows.get(i + 1).index() - rows.get(i).index() > apart;
            if (last) {
                int from = rows.get(first).index();
                pages.add(new Page(from, rows.get(i).index() - from + 1L));
                first = i + 1;
            }
        }
        return pages;
    }

    private static void append(List<Run> runs, long step, Optional<String> state) {
        if (runs.isEmpty() || !runs.get(runs.size() - 1).state().equals(state)) {
            runs.add(new Run(step, state));
        }
    }

    private void look(Page page, long step, Map<Name, String> states) {
        simulation.show(step, page, new ClusterVisitor() {
            private String group = "";

            @Override
            public void group(String name) {
                group = name;
            }

            @Override
            public void node(NodeView node) {
                Name name = Row.name(group, node);
                if (runs.containsKey(name)) {
                    states.putIfAbsent(name, node.state().name());
                }
            }
        });
    }
}
