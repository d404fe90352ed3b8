package org.exampleservice.simulator.engine;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.exampleservice.simulator.scenario.RouteFault;

/**
 * A fault whose window is open. Immutable.
 *
 * @param route the path of the demo route
 * @param kind what goes wrong, as {@link ActiveFault#kind} says it
 * @param share of the requests, above 0, at most 1
 * @param until the simulated instant at which it ends, if it does
 */
public record OpenFault(String route, String kind, double share, Optional<Instant> until) {
    public OpenFault {
        requireNonNull(route, "route");
        requireNonNull(kind, "kind");
        requireNonNull(until, "until");
    }

    static OpenFault of(RouteFault fault, Instant start) {
        String kind = new ActiveFault(fault.fault(), 0).kind();
        return new OpenFault(
                fault.route(), kind, fault.share(), fault.window().until().map(start::plus));
    }
}
