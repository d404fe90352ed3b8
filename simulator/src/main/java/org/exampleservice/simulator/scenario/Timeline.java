package org.exampleservice.simulator.scenario;

import java.util.List;

/**
 * What happens, and when.
 *
 * @param nodes to nodes, in the order written; copied
 * @param routes to answers, in the order written; of several that hit a request the first counts; copied
 */
public record Timeline(List<NodeEvent> nodes, List<RouteFault> routes) {
    /** Nothing happens. */
    public static final Timeline EMPTY = new Timeline(List.of(), List.of());

    public Timeline {
        nodes = List.copyOf(nodes);
        routes = List.copyOf(routes);
    }
}
