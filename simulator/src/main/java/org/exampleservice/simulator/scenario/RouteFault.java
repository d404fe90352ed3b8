package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

/**
 * Something that goes wrong with the answers of a route for a while.
 *
 * @param route the path of a demo route, such as {@code /topology}
 * @param window when
 * @param share which share of the requests it hits, above 0, at most 1
 * @param fault what goes wrong
 */
public record RouteFault(String route, Window window, double share, Fault fault) {
    public RouteFault {
        requireNonNull(route, "route");
        requireNonNull(window, "window");
        requireNonNull(fault, "fault");
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of " + share + " is not above 0 and at most 1; give 1 for all");
        }
    }
}
