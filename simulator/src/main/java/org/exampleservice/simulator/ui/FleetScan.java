package org.exampleservice.simulator.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.Page;
import org.exampleservice.simulator.model.ClusterVisitor;
import org.exampleservice.simulator.model.NodeView;
import org.exampleservice.simulator.ui.FleetQuery.Name;

/** Looks at the first {@value #MOST_NODES} nodes once: counts them by state and keeps the rows wanted. Not threadsafe. */
final class FleetScan implements ClusterVisitor {
    static final int MOST_NODES = 10_000;
    private static final int MOST_STATES = 50;

    private final FleetQuery query;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> states = new TreeMap<>();
    private String group = "";
    private int seen;
    private int found;

    private FleetScan(FleetQuery query) {
        this.query = query;
    }

    static FleetScan of(ClusterSimulation simulation, long step, FleetQuery query) {
        FleetScan scan = new FleetScan(query);
        simulation.show(step, new Page(0, MOST_NODES), scan);
        return scan;
    }

    /** The rows wanted, in the order of the fleet. */
    List<Row> rows() {
        return rows;
    }

    /** How many of the nodes looked at were in each state; the first states by name if there are very many. */
    Map<String, Integer> states() {
        return states;
    }

    /** How many nodes were looked at. */
    int seen() {
        return seen;
    }

    /** How many of them match. */
    int found() {
        return found;
    }

    @Override
    public void group(String name) {
        group = name;
    }

    @Override
    public void node(NodeView node) {
        String state = node.state().name();
        if (states.size() < MOST_STATES || states.containsKey(state)) {
            states.merge(state, 1, Integer::sum);
        }
        if (matches(node)) {
            if (found >= query.from() && rows.size() < query.limit()) {
                rows.add(Row.of(seen, Row.name(group, node), node));
            }
            found++;
        }
        seen++;
    }

    private boolean matches(NodeView node) {
        if (query.only().isPresent()) {
            return query.only().get().equals(Row.name(group, node));
        }
        if (query.filter().isEmpty()) {
            return true;
        }
        Name name = Row.name(group, node);
        return has(name.node()) || has(group) || has(node.state().name()) || has(Row.ip(node));
    }

    private boolean has(String text) {
        return text.toLowerCase(Locale.ROOT).contains(query.filter());
    }
}
